package io.github.unionaid.examples.national;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One line of the yearly changes of division codes: a code that is new in the table of a year, or gone from it.
 *
 * @param year the first year whose table shows the change
 * @param gone whether the code is gone; else it is new
 * @param code the code
 * @param name the name of the division under that code
 * @param into of a code that is gone: the codes of the same table that have the territory, the main one first
 */
record CodeChange(int year, boolean gone, String code, String name, List<String> into) {

    CodeChange {
        into = ImmutableList.copyOf(into);
    }

    static List<CodeChange> readAll() throws IOException {
        String text = Resources.toString(
                Resources.getResource(CodeChange.class, "division-changes.csv"), StandardCharsets.UTF_8);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream().map(CodeChange::of).toList();
        }
    }

    private static CodeChange of(NamedCsvRecord row) {
        List<String> into = Splitter.on(' ').omitEmptyStrings().splitToList(row.getField("into"));
        boolean gone = row.getField("change").equals("GONE");
        return new CodeChange(
                Integer.parseInt(row.getField("year")), gone, row.getField("code"), row.getField("name"), into);
    }
}
