package io.github.unionaid.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.github.unionaid.core.union.UnionChange;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page on JSON says what the code does. */
class DocsTest {

    @Test
    void changes_areAllListed_withTheirFields() throws IOException {
        List<String> rows = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (`[^|]*`.*) \\|$")
                .matcher(section("### `unionaid-register`"))
                .results()
                .map(m -> m.group(1) + ": " + m.group(2).replaceAll(" \\([^)]*\\)", ""))
                .toList();

        assertThat(rows)
                .isEqualTo(Arrays.stream(UnionChange.class
                                .getAnnotation(JsonSubTypes.class)
                                .value())
                        .map(type -> type.name() + ": " + fields(type.value()))
                        .toList());
    }

    private static String fields(Class<?> change) {
        return Arrays.stream(change.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("on"))
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "));
    }

    private static String section(String heading) throws IOException {
        String page = Files.readString(Path.of("docs/json.md"));
        int from = page.indexOf(heading);
        return page.substring(from, page.indexOf("\n## ", from));
    }
}
