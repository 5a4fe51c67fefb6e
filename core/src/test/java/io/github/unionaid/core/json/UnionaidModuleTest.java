package io.github.unionaid.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class UnionaidModuleTest {
    private final UnionTree tree = UnionTree.of(List.of(
            Union.builder().id("sh").name("上海市总工会").level(UnionLevel.PROVINCIAL).build()));

    @Test
    void module_isFoundByServiceLoader() {
        assertThat(ServiceLoader.load(Module.class)).hasAtLeastOneElementOfType(UnionaidModule.class);
    }

    @Test
    void plainMapper_withModulesFound_readsWhatItWrites() throws JsonProcessingException {
        ObjectMapper plain = new ObjectMapper().findAndRegisterModules();
        UnionRegister register = UnionRegister.of(tree);

        assertThat(plain.readValue(plain.writeValueAsString(tree), UnionTree.class))
                .isEqualTo(tree);
        assertThat(plain.readValue(plain.writeValueAsString(register), UnionRegister.class))
                .isEqualTo(register);
    }

    @Test
    void plainMapperAndStrictMapper_readEachOther() throws JsonProcessingException {
        ObjectMapper plain = new ObjectMapper().findAndRegisterModules();
        ObjectMapper strict = UnionaidJson.mapper();

        assertThat(strict.readValue(plain.writeValueAsString(tree), UnionTree.class))
                .isEqualTo(tree);
        assertThat(plain.readValue(strict.writeValueAsString(tree), UnionTree.class))
                .isEqualTo(tree);
    }

    @Test
    void moduleAlone_bringsOptionalAndDates() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper().registerModule(new UnionaidModule());

        assertThat(mapper.writeValueAsString(Optional.of("x"))).isEqualTo("\"x\"");
        assertThat(mapper.readValue("\"2020-02-01\"", LocalDate.class)).isEqualTo(LocalDate.of(2020, 2, 1));
    }
}
