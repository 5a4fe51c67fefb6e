package io.github.unionaid.ledger.reconcile;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/** An identity that does not hold: where, by how much, and which transactions explain it. Immutable and thread-safe. */
@Value.Immutable
@JsonPropertyOrder({
    "kind",
    "identity",
    "node",
    "counterparty",
    "fund",
    "figures",
    "difference",
    "grossDifference",
    "reason",
    "transactions"
})
@JsonSerialize(as = ImmutableFinding.class)
@JsonDeserialize(as = ImmutableFinding.class)
public abstract class Finding {
    private static final int SHOWN = 10;

    Finding() {}

    /** What is wrong. */
    public abstract FindingKind kind();

    /** Which identity it breaks: that of its {@link #kind}. */
    public abstract Identity identity();

    /** The lowest union at which it breaks; between two unions the upper one. */
    public abstract Union node();

    /** The lower of two unions; empty if one is concerned alone, or a group. */
    public abstract Optional<Union> counterparty();

    /** The fund; empty only if an event is refused that has none. */
    public abstract Optional<FundId> fund();

    /** The figures that should agree, and what explains a part of their difference. */
    public abstract List<Figure> figures();

    /** What is left unexplained, positive or negative, net: errors that cancel out are not in it. */
    public abstract Amount difference();

    /** The sum of the differences of single transactions without their signs; not less than the net one. */
    public abstract Amount grossDifference();

    /** Why the rules refuse an event, in English in every language; empty for what is not about one. */
    public abstract Optional<String> reason();

    /** The transactions that explain it; where none stands out, all that bear on it. */
    public abstract List<Evidence> transactions();

    /**
     * A figure with its name.
     *
     * @param name what it is
     * @param amount the figure
     */
    public record Figure(FigureName name, Amount amount) {}

    /**
     * A transaction.
     *
     * @param sequence its sequence number
     * @param event the client's id of its event
     */
    public record Evidence(long sequence, EventId event) {}

    /** The finding as one sentence. */
    public final String sentence() {
        String where = counterparty()
                .map(lower -> "between " + named(node()) + " and " + named(lower))
                .orElseGet(() -> "at " + named(node()));
        String what = figures().stream()
                .map(f -> f.name().inEnglish() + " " + f.amount())
                .collect(Collectors.joining(", "));
        String which = which(", ");
        String more = transactions().size() > SHOWN ? " and " + (transactions().size() - SHOWN) + " more" : "";
        String gross = cancelsOut() ? " net, " + grossDifference() + " gross" : "";
        return identity() + " does not hold " + where
                + fund().map(f -> " for fund " + f).orElse("") + ": " + what + "; unexplained " + difference() + gross
                + reason().map(r -> "; refused: " + r).orElse("")
                + (which.isEmpty() ? "" : "; see " + which + more) + ".";
    }

    /** The finding as one sentence in Chinese; amounts of money in yuan (元). */
    public final String sentenceInChinese() {
        String where = counterparty()
                .map(lower -> InChinese.named(node()) + "与" + InChinese.named(lower) + "之间")
                .orElseGet(() -> InChinese.named(node()));
        String what = figures().stream()
                .map(f -> f.name().inChinese() + InChinese.amount(f.amount()))
                .collect(Collectors.joining("，"));
        String which = which("、");
        String more = transactions().size() > SHOWN ? "等" + transactions().size() + "笔" : "";
        String gross = cancelsOut() ? "（净额），各笔差额合计" + InChinese.amount(grossDifference()) : "";
        return identity() + "不成立（" + kind().inChinese() + "）：" + where
                + fund().map(f -> "，资金" + InChinese.code(f.value())).orElse("") + "：" + what + "；未能解释的差额"
                + InChinese.amount(difference()) + gross
                + reason().map(r -> "；拒绝理由（英文）：" + r).orElse("")
                + (which.isEmpty() ? "" : "；见" + which + more) + "。";
    }

    private boolean cancelsOut() {
        return !grossDifference().equals(difference())
                && !grossDifference().equals(difference().negated());
    }

    private String which(String separator) {
        return transactions().stream()
                .limit(SHOWN)
                .map(t -> "#" + t.sequence() + " " + t.event())
                .collect(Collectors.joining(separator));
    }

    private static String named(Union union) {
        return union.name() + " (" + union.id() + ")";
    }

    /** Returns the sentence. */
    @Override
    public String toString() {
        return sentence();
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableFinding.Builder {
        private Asset asset = Asset.CNY;

        /** What is wrong. */
        Builder wrong(FindingKind kind) {
            kind(kind);
            identity(kind.identity());
            return this;
        }

        /** What the figures that follow count; money unless set. */
        Builder asset(Asset counted) {
            asset = counted;
            return this;
        }

        Builder figure(FigureName name, long minor) {
            addFigure(new Figure(name, Amount.of(asset, minor)));
            return this;
        }

        Builder differences(long net, long gross) {
            difference(Amount.of(asset, net));
            grossDifference(Amount.of(asset, gross));
            return this;
        }
    }
}
