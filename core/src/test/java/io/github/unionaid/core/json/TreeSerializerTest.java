package io.github.unionaid.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionTree;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeSerializerTest {
    private final ObjectMapper mapper = UnionaidJson.mapper();

    @Test
    void tree_isWrittenWithFormatVersionAndUnionsInPreorder() throws JsonProcessingException {
        Union root = Union.builder()
                .id("js")
                .name("江苏省总工会")
                .level(UnionLevel.PROVINCIAL)
                .code("320000")
                .build();
        Union plant = Union.builder()
                .id("p")
                .name("\"东方\"\\厂工会")
                .level(UnionLevel.GRASSROOTS)
                .parent("js")
                .build();

        assertThat(mapper.writeValueAsString(UnionTree.of(List.of(plant, root))))
                .isEqualTo("{\"format\":\"unionaid-tree\",\"version\":1,\"unions\":["
                        + "{\"id\":\"js\",\"name\":\"江苏省总工会\",\"level\":\"PROVINCIAL\",\"kind\":\"REGIONAL\","
                        + "\"code\":\"320000\"},"
                        + "{\"id\":\"p\",\"name\":\"\\\"东方\\\"\\\\厂工会\",\"level\":\"GRASSROOTS\","
                        + "\"kind\":\"GRASSROOTS\",\"parent\":\"js\"}]}");
    }

    @Test
    void threeThousandUnions_writtenReadAndWrittenAgain_areTheSameBytes() throws IOException {
        UnionTree tree = threeThousandUnions();

        byte[] written = mapper.writeValueAsBytes(tree);
        UnionTree read = mapper.readValue(written, UnionTree.class);

        assertThat(read.size()).isEqualTo(3_000);
        assertThat(read).isEqualTo(tree);
        assertThat(mapper.writeValueAsBytes(read)).isEqualTo(written);
    }

    @Test
    void threeThousandUnions_throughATreeOfNodes_areEqual() throws JsonProcessingException {
        UnionTree tree = threeThousandUnions();

        assertThat(mapper.treeToValue(mapper.valueToTree(tree), UnionTree.class))
                .isEqualTo(tree);
    }

    private static UnionTree threeThousandUnions() {
        UnionLevel[] levels = {UnionLevel.PROVINCIAL, UnionLevel.CITY, UnionLevel.COUNTY, UnionLevel.GRASSROOTS};
        UnionTree.Builder tree = UnionTree.builder();
        for (int i = 2_999; i >= 0; i--) { // children before parents; every parent has 12 of them
            int depth = 0;
            for (int above = i; above > 0; above = (above - 1) / 12) {
                depth++;
            }
            Union.Builder union = Union.builder()
                    .id("u" + i * 7_919 % 3_000)
                    .name(i % 2 == 0 ? "第" + i + "工会 \"甲\"" : "工会")
                    .level(levels[Math.min(depth, 3)]);
            if (i > 0) {
                union.parent("u" + (i - 1) / 12 * 7_919 % 3_000);
            }
            if (depth < 3) {
                union.code(String.valueOf(320_000 + i));
            }
            tree.add(union.build());
        }
        return tree.build();
    }
}
