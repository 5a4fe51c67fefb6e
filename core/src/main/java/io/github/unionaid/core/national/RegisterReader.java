package io.github.unionaid.core.national;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionKind;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the resource; its first lines say what it looks like. */
final class RegisterReader {
    private static final String FEDERATION = "总工会";
    private static final String[][] INDUSTRIES = {
        {"education", "中国教科文卫体工会"},
        {"seafarers", "中国海员建设工会"},
        {"energy", "中国能源化学地质工会"},
        {"machinery", "中国机械冶金建材工会"},
        {"defence", "中国国防邮电工会"},
        {"commerce", "中国财贸轻纺烟草工会"},
        {"agriculture", "中国农林水利气象工会"},
        {"railway", "中华全国铁路总工会"},
        {"aviation", "中国民航工会"},
        {"finance", "中国金融工会"},
    };

    private final UnionTree.Builder first = UnionTree.builder();
    private final List<UnionChange> changes = new ArrayList<>();
    private final Map<UnionId, Union> unions = new HashMap<>(); // as they are in the table being read
    private final UnionId[] path = new UnionId[3]; // the last union of each level
    private LocalDate firstDay = LocalDate.MIN;
    private LocalDate day = LocalDate.MIN;

    static UnionRegister read(String resource) {
        InputStream in = Objects.requireNonNull(RegisterReader.class.getResourceAsStream(resource), resource);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + resource + " cannot be read", e);
        }
    }

    static UnionRegister read(BufferedReader lines) throws IOException {
        RegisterReader reader = new RegisterReader();
        reader.addNational();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            try {
                reader.add(line);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IllegalStateException("line " + number + " is damaged: '" + line + "'", e);
            }
        }
        return UnionRegister.since(reader.firstDay, reader.first.build()).withAll(reader.changes);
    }

    private void addNational() {
        first.add(Union.of(NationalUnions.ROOT, "中华全国" + FEDERATION, UnionLevel.NATIONAL));
        first.add(Union.of(NationalUnions.XPCC, "新疆生产建设兵团" + FEDERATION, UnionLevel.PROVINCIAL, NationalUnions.ROOT));
        for (String[] industry : INDUSTRIES) {
            first.add(Union.builder()
                    .id("cn-industry-" + industry[0])
                    .name(industry[1])
                    .level(UnionLevel.PROVINCIAL)
                    .kind(UnionKind.INDUSTRIAL)
                    .parent(NationalUnions.ROOT)
                    .build());
        }
    }

    private void add(String line) {
        if (line.startsWith("#")) {
            return;
        }
        String[] words = line.strip().split(" ");
        switch (words[0]) {
            case "table" -> table(Integer.parseInt(words[1]));
            case "+" -> {
                Union founded = union(words);
                unions.put(founded.id(), founded);
                changes.add(new UnionChange.Founded(day, founded));
            }
            case "=" -> goesOn(union(words));
            case "/" -> changes.add(new UnionChange.Split(day, UnionId.of(words[1]), ids(words), UnionId.of(words[1])));
            case ">" ->
                changes.add(new UnionChange.Merged(day, UnionId.of(words[1]), ids(words), UnionId.of(words[2])));
            default -> inFirstTree(line.lastIndexOf('\t') + 1, words);
        }
    }

    private void table(int year) {
        day = LocalDate.of(year, 12, 31);
        if (firstDay.equals(LocalDate.MIN)) {
            firstDay = day;
        }
    }

    private void inFirstTree(int depth, String[] words) {
        UnionId id = UnionId.of("cn-" + words[0]);
        UnionId parent = depth == 0 ? NationalUnions.ROOT : path[depth - 1];
        path[depth] = id;
        List<String> aliases = new ArrayList<>();
        for (int i = 2; i < words.length; i++) {
            aliases.add(words[i] + FEDERATION);
        }
        Union union = union(id, words[0], words[1], aliases, parent);
        unions.put(id, union);
        first.add(union);
    }

    private static Union union(String[] words) {
        return union(UnionId.of(words[1]), words[2], words[3], List.of(), UnionId.of(words[4]));
    }

    private static Union union(UnionId id, String code, String name, List<String> aliases, UnionId parent) {
        return Union.builder()
                .id(id)
                .code(code)
                .name(name + FEDERATION)
                .addAllAliases(aliases)
                .level(levelOf(code))
                .parent(parent)
                .build();
    }

    /** What the digits of the table's codes say by convention. */
    private static UnionLevel levelOf(String code) {
        if (code.endsWith("0000")) {
            return UnionLevel.PROVINCIAL;
        }
        return code.endsWith("00") ? UnionLevel.CITY : UnionLevel.COUNTY;
    }

    /** Another code at least; another name or parent too where they differ. */
    private void goesOn(Union union) {
        UnionId id = union.id();
        Union before = find(id);
        if (!union.code().equals(before.code())) {
            changes.add(new UnionChange.Recoded(day, id, union.code()));
        }
        if (!union.name().equals(before.name())) {
            changes.add(new UnionChange.Renamed(day, id, union.name(), union.aliases()));
        }
        if (!union.parent().equals(before.parent())) {
            changes.add(new UnionChange.Moved(day, id, union.parent().orElseThrow()));
        }
        unions.put(id, union);
    }

    private Union find(UnionId id) {
        Union union = unions.get(id);
        if (union == null) {
            throw new IllegalArgumentException(id + " is not in the table before");
        }
        return union;
    }

    private static List<UnionId> ids(String[] words) {
        List<UnionId> ids = new ArrayList<>();
        for (int i = 2; i < words.length; i++) {
            ids.add(UnionId.of(words[i]));
        }
        return ids;
    }
}
