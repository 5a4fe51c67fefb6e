package io.github.unionaid.ledger.reconcile;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.ledger.book.Measure;
import io.github.unionaid.ledger.engine.CountedRows;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * The figures of one union, subtree or set of unions, in money or in one kind of goods, for one fund or for several; or
 * the difference of two such figures. Immutable and thread-safe; every method is O(1).
 */
@JsonPropertyOrder({"asset", "measures", "paidInside", "arrivedInside"})
public final class Figures {
    private static final int MEASURES = Measure.values().length;

    /** All zero, in money. */
    public static final Figures ZERO = zero(Asset.CNY);

    private final Asset asset;
    private final long[] fen; // or minor units of the asset
    private final long paidInside;
    private final long arrivedInside;

    /**
     * Takes the array over.
     *
     * @param paidInside transfers paid with both ends among these unions; for a subtree its {@code INT_SENT}, for one
     *     union alone less than that, for there it counts what is between those below too
     * @param arrivedInside the same of arrivals
     */
    private Figures(Asset asset, long[] fen, long paidInside, long arrivedInside) {
        this.asset = asset;
        this.fen = fen;
        this.paidInside = paidInside;
        this.arrivedInside = arrivedInside;
    }

    /** As in JSON: measures that are not named are zero. */
    @JsonCreator
    static Figures read(
            @JsonProperty("asset") Asset asset,
            @JsonProperty("measures") Map<Measure, Amount> measures,
            @JsonProperty("paidInside") Amount paidInside,
            @JsonProperty("arrivedInside") Amount arrivedInside) {
        long[] fen = new long[MEASURES];
        measures.forEach((measure, amount) -> fen[measure.ordinal()] = minor(asset, amount));
        return new Figures(asset, fen, minor(asset, paidInside), minor(asset, arrivedInside));
    }

    private static long minor(Asset asset, Amount amount) {
        checkArgument(amount.asset().equals(asset), "%s among figures in %s; expected the same", amount, asset);
        return amount.minor();
    }

    /** All zero, in an asset. */
    static Figures zero(Asset asset) {
        return new Figures(asset, new long[MEASURES], 0, 0);
    }

    /** The figures of a subtree, of sums as {@link CountedRows} names them. */
    static Figures ofSubtree(Asset asset, long[] sums) {
        long[] fen = Arrays.copyOf(sums, MEASURES);
        return new Figures(asset, fen, fen[Measure.INT_SENT.ordinal()], fen[Measure.INT_RECEIVED.ordinal()]);
    }

    /** The figures of one union alone, of such sums: inside is what it paid to a group anchored at itself. */
    static Figures ofUnion(Asset asset, long[] sums) {
        return new Figures(
                asset,
                Arrays.copyOf(sums, MEASURES),
                sums[CountedRows.Transfer.PAYMENT.toItself()],
                sums[CountedRows.Transfer.ARRIVAL.toItself()]);
    }

    /** What is counted: money, or one kind of goods or service. */
    @JsonProperty
    public Asset asset() {
        return asset;
    }

    /** The measures that are not zero. */
    @JsonProperty
    @JsonInclude(JsonInclude.Include.ALWAYS)
    Map<Measure, Amount> measures() {
        Map<Measure, Amount> measures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            if (fen(measure) != 0) {
                measures.put(measure, get(measure));
            }
        }
        return measures;
    }

    /** What was paid with both ends among these unions. */
    @JsonProperty
    Amount paidInside() {
        return amount(paidInside);
    }

    /** What of that has arrived. */
    @JsonProperty
    Amount arrivedInside() {
        return amount(arrivedInside);
    }

    /** The same measures for unions among whom other transfers are inside. */
    Figures withInside(long paid, long arrived) {
        return new Figures(asset, fen, paid, arrived);
    }

    /**
     * The figure of a measure. {@link Measure#INT_SENT} and {@link Measure#INT_RECEIVED} are counted at common
     * ancestors; only for a subtree are they what moved inside it. For what moved among any other unions see
     * {@link #inTransitInside}, {@link #in} and {@link #out}.
     */
    public Amount get(Measure measure) {
        return amount(fen[measure.ordinal()]);
    }

    /** Raised outside the tree. */
    public Amount raised() {
        return get(Measure.RAISED);
    }

    /** Entered from another fund or from a source that is not stated. */
    public Amount reassigned() {
        return get(Measure.REASSIGNED);
    }

    /** Of {@link #reassigned}, entered from a source that is not stated. */
    public Amount unstated() {
        return get(Measure.UNSTATED);
    }

    /** Held when the ledger began to keep the books. */
    public Amount opening() {
        return get(Measure.OPENING);
    }

    /** Paid to others than unions for goods, or by a free entry. */
    public Amount purchased() {
        return get(Measure.PURCHASED);
    }

    /** Noticed, and neither paid nor closed. */
    public Amount noticed() {
        return get(Measure.NOTICED);
    }

    /** Delivered to people and outside bodies. */
    public Amount delivered() {
        return get(Measure.DELIVERED);
    }

    /** Held on the money accounts. */
    public Amount held() {
        return get(Measure.HELD);
    }

    /** Paid to other unions, the plain sum (汇总): what passes through several unions counts at each. */
    public Amount sent() {
        return get(Measure.SENT);
    }

    /** Arrived from other unions, the plain sum (汇总): what passes through several unions counts at each. */
    public Amount received() {
        return get(Measure.RECEIVED);
    }

    /**
     * OUT: what left these unions for others, on the date of payment; what moved among them is not in it, nor is what
     * went to a group that is anchored at one of them, the giver unless said otherwise.
     */
    public Amount out() {
        return amount(fen(Measure.SENT) - paidInside);
    }

    /** IN: what came into these unions from others, on the date of arrival; without what moved among them. */
    public Amount in() {
        return amount(fen(Measure.RECEIVED) - arrivedInside);
    }

    /** T_INT: paid by one of these unions to another of them, or to a group among them, and not yet arrived (在途). */
    public Amount inTransitInside() {
        return amount(paidInside - arrivedInside);
    }

    /** T_OUT: paid by these unions to others and not yet arrived. */
    public Amount inTransitOutward() {
        return amount(fen(Measure.SENT) - paidInside - (fen(Measure.ARRIVED) - arrivedInside));
    }

    /** T_IN: paid by others to these unions and not yet arrived. */
    public Amount inTransitInward() {
        return amount(fen(Measure.COMING) - paidInside - (fen(Measure.RECEIVED) - arrivedInside));
    }

    /**
     * By how much identity R4 fails, from the beginning of the books: what was used, is held and is in transit inside,
     * less what came. Of money zero for consistent books, whatever the set of unions, as long as all their books are kept;
     * of goods, what was there at the beginning remains, for an opening counts in money alone.
     */
    public Amount unexplained() {
        long sources = fen(Measure.OPENING) + fen(Measure.RAISED) + fen(Measure.REASSIGNED) + in().minor();
        long uses = fen(Measure.DELIVERED)
                + fen(Measure.PURCHASED)
                + out().minor()
                + fen(Measure.HELD)
                + inTransitInside().minor();
        return amount(uses - sources);
    }

    Figures plus(Figures other) {
        long[] sum = new long[MEASURES];
        Arrays.setAll(sum, i -> fen[i] + other.fen[i]);
        return new Figures(asset, sum, paidInside + other.paidInside, arrivedInside + other.arrivedInside);
    }

    Figures minus(Figures other) {
        return plus(other.negated());
    }

    Figures negated() {
        return new Figures(asset, Arrays.stream(fen).map(f -> -f).toArray(), -paidInside, -arrivedInside);
    }

    boolean isZero() {
        return paidInside == 0 && arrivedInside == 0 && Arrays.stream(fen).allMatch(f -> f == 0);
    }

    private Amount amount(long minor) {
        return Amount.of(asset, minor);
    }

    private long fen(Measure measure) {
        return fen[measure.ordinal()];
    }

    /** Equal if all measures are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Figures that
                && asset.equals(that.asset)
                && paidInside == that.paidInside
                && arrivedInside == that.arrivedInside
                && Arrays.equals(fen, that.fen);
    }

    /** Of all measures. */
    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(fen) + Long.hashCode(paidInside) + 17 * Long.hashCode(arrivedInside);
    }

    /** Returns the measures that are not zero. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Figures{");
        for (Measure measure : Measure.values()) {
            if (fen(measure) != 0) {
                text.append(text.length() > 8 ? ", " : "")
                        .append(measure)
                        .append(' ')
                        .append(get(measure));
            }
        }
        return text.append('}').toString();
    }
}
