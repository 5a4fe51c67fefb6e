package io.github.unionaid.ledger.report;

import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.text.CsvRecords;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.statement.BookLine;
import io.github.unionaid.ledger.statement.Difference;
import io.github.unionaid.ledger.statement.DifferenceKind;
import io.github.unionaid.ledger.statement.Match;
import io.github.unionaid.ledger.statement.MatchRule;
import io.github.unionaid.ledger.statement.PairSummary;
import io.github.unionaid.ledger.statement.StatementMatching;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The statement of agreement of two unions for a period (往来对账单): what each book says of each kind of dealing and fund,
 * what is in transit, how many lines agree and by which rule, and each difference with its amount, its age and the
 * vouchers that show it. In text it ends with places for both seals; in CSV there is a record for each difference.
 */
public final class AgreementStatement extends Report {
    private static final String FORMAT = "unionaid-agreement";
    private static final int SHOWN = 3;
    private static final List<String> HEADER = List.of(
            "kind",
            "one",
            "other",
            "asset",
            "amount",
            "ageDays",
            "linesOfOne",
            "linesOfOther",
            "candidates",
            "sentence");

    private final StatementMatching matching;
    private final UnionTree names;
    private final Language language;

    private AgreementStatement(StatementMatching matching, UnionTree names, Language language) {
        this.matching = matching;
        this.names = names;
        this.language = language;
    }

    /**
     * Returns the statement of two books that have been matched. O(1).
     *
     * @param names the tree that has the names of the two unions; one that is not in it stands with its id alone
     */
    public static AgreementStatement of(StatementMatching matching, UnionTree names, Language language) {
        return new AgreementStatement(matching, names, language);
    }

    @Override
    void writeText(Appendable out) throws IOException {
        out.append(language.of("Statement of agreement", "往来对账单")).append('\n');
        out.append(language.of("first union:  ", "甲方："))
                .append(named(matching.one()))
                .append('\n');
        out.append(language.of("second union: ", "乙方："))
                .append(named(matching.other()))
                .append('\n');
        out.append(language.of(
                "period:       " + matching.from() + " to " + matching.to() + ", money in yuan\n\n",
                "期间：" + matching.from() + "至" + matching.to() + "，金额单位：元\n\n"));
        if (!AlignedText.write(out, summaryColumns(), this::eachSummary)) {
            out.append(language.of("no dealings\n", "无往来\n"));
        }
        out.append('\n').append(agreed()).append('\n').append(verdict()).append('\n');
        if (!matching.differences().isEmpty()) {
            out.append('\n');
            AlignedText.write(out, differenceColumns(), this::eachDifference);
            out.append('\n');
            int number = 0;
            for (Difference difference : matching.differences()) {
                number++;
                out.append(number + ". ").append(sentence(difference)).append('\n');
            }
        }
        out.append(language.of(
                "\nfirst union (seal):              second union (seal):\ndate:                            date:\n",
                "\n甲方（盖章）：                   乙方（盖章）：\n日期：                           日期：\n"));
    }

    private String named(UnionId union) {
        return names.find(union).map(u -> Words.named(u, language)).orElseGet(union::value);
    }

    private String name(UnionId union) {
        return names.find(union).map(Union::name).orElseGet(union::value);
    }

    private String agreed() {
        Map<MatchRule, Long> counts = new EnumMap<>(MatchRule.class);
        long lines = 0;
        for (Match match : matching.matches()) {
            long here = (long) match.ofOne().size() + match.ofOther().size();
            counts.merge(match.rule(), here, Long::sum);
            lines += here;
        }
        String byRule = counts.entrySet().stream()
                .map(e -> language.of(Words.code(e.getKey()), e.getKey().inChinese()) + " " + e.getValue())
                .collect(Collectors.joining(language.of(", ", "、")));
        String rules = byRule.isEmpty() ? "" : language.of(": " + byRule, "：" + byRule);
        return language.of("lines of both books that agree: " + lines + rules, "双方相符明细" + lines + "行" + rules);
    }

    private String verdict() {
        int count = matching.differences().size();
        if (!matching.agrees()) {
            return language.of(count == 1 ? "1 difference:" : count + " differences:", "差异" + count + "项：");
        }
        boolean onTheWay = isAnyOf(DifferenceKind.IN_TRANSIT);
        boolean changed = isAnyOf(DifferenceKind.RECEIVER_CHANGED);
        return language.of(
                "The books agree" + (onTheWay ? ", but for what is in transit." : ".")
                        + (changed ? " Listed below is what one of them has against a union renamed or merged." : ""),
                (onTheWay ? "除在途款项外，" : "") + "双方账目相符。" + (changed ? "一方账上记在更名或合并前单位名下的款项列于下表。" : ""));
    }

    private boolean isAnyOf(DifferenceKind kind) {
        return matching.differences().stream().anyMatch(d -> d.kind() == kind);
    }

    private List<AlignedText.Column> summaryColumns() {
        return List.of(
                column("dealing", "业务", false),
                column("fund", "资金", false),
                column("unit", "单位", false),
                column("paid by", "付款方", false),
                column("payer has", "付款方账列", true),
                column("receiver has", "收款方账列", true),
                column("in transit", "在途", true),
                column("difference", "差额", true),
                column("gross", "各项差额合计", true));
    }

    private AlignedText.Column column(String english, String chinese, boolean amounts) {
        return new AlignedText.Column(List.of(language.of(english, chinese)), amounts, 0);
    }

    private void eachSummary(AlignedText.RowTaker taker) throws IOException {
        for (PairSummary sum : matching.summaries()) {
            taker.take(List.of(
                    transfer(sum.transfer()),
                    sum.fund().value(),
                    unit(sum.saidByOne().asset()),
                    payer(sum),
                    Words.grouped(sum.payerSays()),
                    Words.grouped(sum.receiverSays()),
                    Words.grouped(sum.inTransit()),
                    Words.grouped(sum.difference()),
                    Words.grouped(sum.grossDifference())));
        }
    }

    private String payer(PairSummary sum) {
        return switch (sum.direction()) {
            case GIVEN -> language.of("first", "甲方");
            case RECEIVED -> language.of("second", "乙方");
        };
    }

    private String transfer(TransferKind transfer) {
        return language.of(Words.code(transfer), transfer.inChinese());
    }

    private String unit(Asset asset) {
        return asset.isMoney() ? language.of("yuan", "元") : asset.toString();
    }

    private List<AlignedText.Column> differenceColumns() {
        return List.of(
                column("", "", false),
                column("difference", "差异类型", false),
                column("amount", "金额", true),
                column("days", "天数", true),
                column("first union has", "甲方账列", false),
                column("second union has", "乙方账列", false));
    }

    private void eachDifference(AlignedText.RowTaker taker) throws IOException {
        int number = 0;
        for (Difference difference : matching.differences()) {
            number++;
            taker.take(List.of(
                    Integer.toString(number),
                    language.of(difference.kind().inEnglish(), difference.kind().inChinese()),
                    Words.grouped(difference.amount()),
                    Integer.toString(difference.ageDays()),
                    vouchers(difference.ofOne(), difference.candidatesOfOne()),
                    vouchers(difference.ofOther(), difference.candidatesOfOther())));
        }
    }

    /** The lines that differ, and in brackets those that bear on it. */
    private static String vouchers(List<BookLine> lines, List<BookLine> more) {
        if (lines.isEmpty() && more.isEmpty()) {
            return AlignedText.NONE;
        }
        String own = vouchers(lines);
        String besides = more.isEmpty() ? "" : "(" + vouchers(more) + ")";
        return own.isEmpty() || besides.isEmpty() ? own + besides : own + " " + besides;
    }

    private static String vouchers(List<BookLine> lines) {
        String shown =
                lines.stream().limit(SHOWN).map(l -> l.date() + " " + l.id()).collect(Collectors.joining(", "));
        return lines.size() > SHOWN ? shown + ", +" + (lines.size() - SHOWN) : shown;
    }

    private String sentence(Difference difference) {
        return language.of(difference.sentence(this::name), difference.sentenceInChinese(this::name));
    }

    @Override
    void writeCsv(CsvRecords out) throws IOException {
        out.write(HEADER);
        for (Difference d : matching.differences()) {
            out.write(List.of(
                    d.kind().name(),
                    d.one().value(),
                    d.other().value(),
                    d.amount().asset().toString(),
                    Words.decimal(d.amount()),
                    Integer.toString(d.ageDays()),
                    ids(d.ofOne()),
                    ids(d.ofOther()),
                    ids(d.candidatesOfOne())
                            + (d.candidatesOfOther().isEmpty() ? "" : " | " + ids(d.candidatesOfOther())),
                    sentence(d)));
        }
    }

    private static String ids(List<BookLine> lines) {
        return lines.stream().map(l -> l.id().value()).collect(Collectors.joining("; "));
    }

    @Override
    void writeJson(JsonDocument out) throws IOException {
        out.begin(FORMAT, 1);
        out.text("one", matching.one().value());
        out.text("other", matching.other().value());
        out.text("from", matching.from().toString());
        out.text("to", matching.to().toString());
        out.value("agrees", matching.agrees());
        out.beginArray("summaries");
        for (PairSummary sum : matching.summaries()) {
            writeSummary(out, sum);
        }
        out.endArray();
        out.beginArray("matches");
        for (Match match : matching.matches()) {
            out.beginObject();
            out.text("rule", match.rule().name());
            out.amount("amount", match.amount());
            out.value("ofOne", match.ofOne().stream().map(BookLine::id).toList());
            out.value("ofOther", match.ofOther().stream().map(BookLine::id).toList());
            out.endObject();
        }
        out.endArray();
        out.beginArray("differences");
        for (Difference difference : matching.differences()) {
            writeDifference(out, difference);
        }
        out.endArray();
        out.endObject();
    }

    private static void writeSummary(JsonDocument out, PairSummary sum) throws IOException {
        out.beginObject();
        out.text("direction", sum.direction().name());
        out.text("transfer", sum.transfer().name());
        out.text("fund", sum.fund().value());
        out.amount("saidByOne", sum.saidByOne());
        out.amount("saidByOther", sum.saidByOther());
        out.amount("inTransit", sum.inTransit());
        out.amount("difference", sum.difference());
        out.amount("grossDifference", sum.grossDifference());
        out.endObject();
    }

    private void writeDifference(JsonDocument out, Difference difference) throws IOException {
        out.beginObject();
        out.text("kind", difference.kind().name());
        out.amount("amount", difference.amount());
        out.number("ageDays", difference.ageDays());
        out.value("ofOne", difference.ofOne());
        out.value("ofOther", difference.ofOther());
        out.value("candidatesOfOne", difference.candidatesOfOne());
        out.value("candidatesOfOther", difference.candidatesOfOther());
        out.text("sentence", sentence(difference));
        out.endObject();
    }

    /** Returns what was matched and in which language on one line. */
    @Override
    public String toString() {
        return "AgreementStatement{" + matching.one() + " and " + matching.other() + ", " + matching + ", " + language
                + "}";
    }
}
