package io.github.unionaid.ledger.report;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.reconcile.Figures;

/**
 * The figures of a {@link TotalsTable}, from left to right: what was there and came in, what went, what is left. What moved
 * between unions always stands twice, side by side: as the plain sum (汇总), for which the accounting systems ask, and
 * without double counting, which is this library's own.
 */
public enum TotalsColumn {
    /** Held when the ledger began to keep the books (期初余额). */
    OPENING("opening", Basis.BOTH, "opening", "期初余额"),
    /** Raised outside the tree (筹集). */
    RAISED("raised", Basis.BOTH, "raised", "筹集"),
    /** Entered from another fund, or from a source that is not stated (资金间调整); {@link #UNSTATED} included. */
    REASSIGNED("reassigned", Basis.BOTH, "reassigned", "资金间调整"),
    /** Of {@link #REASSIGNED}, what came from a source that is not stated (来源未载明). */
    UNSTATED("unstated", Basis.PART, "unstated", "来源未载明"),
    /** Arrived from other unions: the plain sum. */
    RECEIVED("receivedPlainSum", Basis.PLAIN_SUM, "received", "到账"),
    /** Came in from unions that are not counted here: without double counting. */
    IN("inWithoutDoubleCounting", Basis.WITHOUT_DOUBLE_COUNTING, "in", "外部拨入"),
    /** Delivered to people and outside bodies (发放). */
    DELIVERED("delivered", Basis.BOTH, "delivered", "发放"),
    /** Other money that left the tree (购买). */
    PURCHASED("purchased", Basis.BOTH, "purchased", "购买"),
    /** Paid to other unions: the plain sum. */
    SENT("sentPlainSum", Basis.PLAIN_SUM, "sent", "拨出"),
    /** Went out to unions that are not counted here: without double counting. */
    OUT("outWithoutDoubleCounting", Basis.WITHOUT_DOUBLE_COUNTING, "out", "拨往外部"),
    /** Held on the money accounts (结存). */
    HELD("held", Basis.BOTH, "held", "结存"),
    /** On the way between unions that are counted here (内部在途). */
    IN_TRANSIT_INSIDE("inTransitInside", Basis.IN_TRANSIT, "inside", "内部"),
    /** On the way from these unions to others. */
    IN_TRANSIT_OUTWARD("inTransitOutward", Basis.IN_TRANSIT, "outward", "拨往外部"),
    /** On the way from others to these unions. */
    IN_TRANSIT_INWARD("inTransitInward", Basis.IN_TRANSIT, "inward", "外部拨来"),
    /** Noticed, and neither paid nor closed (已下达未拨付). */
    NOTICED("noticed", Basis.BOTH, "noticed", "已下达未拨付");

    private final String code;
    private final Basis basis;
    private final String english;
    private final String chinese;

    TotalsColumn(String code, Basis basis, String english, String chinese) {
        this.code = code;
        this.basis = basis;
        this.english = english;
        this.chinese = chinese;
    }

    /** How a figure counts what moved between unions. */
    public enum Basis {
        /** It does not: nothing can be in it twice. */
        BOTH("", ""),
        /** It is a part of the figure before it. */
        PART("of it", "其中"),
        /** Once at every union that it passed (汇总). */
        PLAIN_SUM("plain sum", "汇总"),
        /** Without what moved inside (不重复计算). */
        WITHOUT_DOUBLE_COUNTING("counted once *", "不重复计算*"),
        /** What has left one union and not reached the other (在途). */
        IN_TRANSIT("in transit *", "在途*");

        private final String english;
        private final String chinese;

        Basis(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }

        String in(Language language) {
            return language.of(english, chinese);
        }
    }

    /** Its name in CSV and JSON; never changes. */
    public String code() {
        return code;
    }

    /** How it counts what moved between unions. */
    public Basis basis() {
        return basis;
    }

    /** Its heading; that of the {@link #basis} stands above it. */
    public String heading(Language language) {
        return language.of(english, chinese);
    }

    /** The figure. */
    Amount of(Figures figures) {
        return switch (this) {
            case OPENING -> figures.opening();
            case RAISED -> figures.raised();
            case REASSIGNED -> figures.reassigned();
            case UNSTATED -> figures.unstated();
            case RECEIVED -> figures.received();
            case IN -> figures.in();
            case DELIVERED -> figures.delivered();
            case PURCHASED -> figures.purchased();
            case SENT -> figures.sent();
            case OUT -> figures.out();
            case HELD -> figures.held();
            case IN_TRANSIT_INSIDE -> figures.inTransitInside();
            case IN_TRANSIT_OUTWARD -> figures.inTransitOutward();
            case IN_TRANSIT_INWARD -> figures.inTransitInward();
            case NOTICED -> figures.noticed();
        };
    }

    /** The column with which it always stands, or itself. */
    TotalsColumn besides() {
        return switch (this) {
            case IN -> RECEIVED;
            case OUT -> SENT;
            default -> this;
        };
    }
}
