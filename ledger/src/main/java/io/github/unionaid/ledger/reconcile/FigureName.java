package io.github.unionaid.ledger.reconcile;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.unionaid.ledger.book.Measure;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What a figure of a {@link Finding} is: a closed set, whose names stand in JSON. */
public enum FigureName {
    /** R1: the debits of a transaction in one book. */
    DEBITS("debits", "借方"),
    /** R1: the credits of a transaction in one book. */
    CREDITS("credits", "贷方"),

    /** R2: grants that the upper union's books have as given, less what came back. */
    UPPER_GAVE("the upper booked as given", "上级账列拨付"),
    /** R2: grants that the lower union's books have as received, less what was returned. */
    LOWER_RECEIVED("the lower booked as received", "下级账列收到"),
    /** R2: help that the payer's books have as given. */
    PAYER_GAVE("the payer booked as given", "支援方账列付出"),
    /** R2: help that the receiver's books have as received. */
    RECEIVER_RECEIVED("the receiver booked as received", "受援方账列收到"),
    /** R2: loans that the lender's books have as given, less what was repaid. */
    LENDER_GAVE("the lender booked as given", "出借方账列借出"),
    /** R2: loans that the borrower's books have as received, less what was repaid. */
    BORROWER_RECEIVED("the borrower booked as received", "借入方账列借入"),
    /** R2: grants to groups whose shares are not known, in the giver's books. */
    GROUPS_GIVEN("booked as granted to groups", "账列拨付待分配单位"),
    /** R2: paid and not yet arrived. */
    IN_TRANSIT("in transit", "在途"),

    /** R3: {@link Measure#SENT} of a subtree. */
    SUBTREE_SENT(Measure.SENT, "拨出"),
    /** R3: {@link Measure#COMING} of a subtree. */
    SUBTREE_COMING(Measure.COMING, "他方拨来"),
    /** R3: {@link Measure#INT_SENT} of a subtree. */
    SUBTREE_INT_SENT(Measure.INT_SENT, "内部拨出"),
    /** R3: {@link Measure#RECEIVED} of a subtree. */
    SUBTREE_RECEIVED(Measure.RECEIVED, "到账"),
    /** R3: {@link Measure#ARRIVED} of a subtree. */
    SUBTREE_ARRIVED(Measure.ARRIVED, "拨出已到账"),
    /** R3: {@link Measure#INT_RECEIVED} of a subtree. */
    SUBTREE_INT_RECEIVED(Measure.INT_RECEIVED, "内部到账"),
    /** R3: {@link Measure#RAISED} of a subtree. */
    SUBTREE_RAISED(Measure.RAISED, "筹集"),
    /** R3: {@link Measure#REASSIGNED} of a subtree. */
    SUBTREE_REASSIGNED(Measure.REASSIGNED, "资金间调整"),
    /** R3: {@link Measure#UNSTATED} of a subtree. */
    SUBTREE_UNSTATED(Measure.UNSTATED, "来源未载明"),
    /** R3: {@link Measure#OPENING} of a subtree. */
    SUBTREE_OPENING(Measure.OPENING, "期初余额"),
    /** R3: {@link Measure#DELIVERED} of a subtree. */
    SUBTREE_DELIVERED(Measure.DELIVERED, "发放"),
    /** R3: {@link Measure#PURCHASED} of a subtree. */
    SUBTREE_PURCHASED(Measure.PURCHASED, "购买"),
    /** R3: {@link Measure#HELD} of a subtree. */
    SUBTREE_HELD(Measure.HELD, "结存"),
    /** R3: {@link Measure#NOTICED} of a subtree. */
    SUBTREE_NOTICED(Measure.NOTICED, "已下达未拨付"),
    /** R3: the union's own figure and those of its children's subtrees. */
    OWN_AND_CHILDREN("own and children's", "本级与各下级之和"),
    /** R3: flow by flow onto every ancestor, account by account for what is held. */
    SUMMED_ANOTHER_WAY("summed another way", "另法汇总"),

    /** R4: held when the ledger began to keep the books. */
    OPENING("held at the beginning", "期初余额"),
    /** R4: raised outside the tree. */
    RAISED("raised", "筹集"),
    /** R4: entered from another fund or from a source that is not stated. */
    REASSIGNED("reassigned", "资金间调整"),
    /** R4: came in from other unions. */
    IN("in", "外部拨入"),
    /** R4: delivered to people and outside bodies. */
    DELIVERED("delivered", "发放"),
    /** R4: paid to others than unions for goods, or by a free entry. */
    PURCHASED("purchased", "购买"),
    /** R4: went out to other unions. */
    OUT("out", "拨往外部"),
    /** R4: held on the money accounts. */
    HELD("held", "结存"),
    /** R4: paid by one of the unions to another of them and not yet arrived. */
    IN_TRANSIT_INSIDE("in transit inside", "内部在途"),

    /** R5: held at the end of a day. */
    HELD_ON_THE_DAY("held on the day", "当日结存"),
    /** R5: the least held at the end of any day. */
    LEAST_HELD_ON_A_DAY("least held on a day", "各日最低结存"),
    /** R5: delivered for a purpose that is none of the fund's. */
    DELIVERED_FOR_ANOTHER_PURPOSE("delivered for another purpose", "用于其他用途"),

    /** R6: what the journal has of an event. */
    BOOKED("booked", "账列"),
    /** R6: what the totals count of an event. */
    COUNTED("counted", "统计数"),
    /** R6: what the rules make of the event. */
    FOLLOWS_FROM_THE_EVENT("follows from the event", "按事项应记"),
    /** R6: the balance of an account that is kept. */
    BALANCE_KEPT("balance kept", "所存余额"),
    /** R6: what the lines of the account add up to. */
    SUM_OF_ITS_LINES("sum of its lines", "明细合计");

    private static final Map<Measure, FigureName> SUBTREES = new EnumMap<>(Measure.class);

    static {
        for (FigureName name : values()) {
            name.measure.ifPresent(m -> SUBTREES.put(m, name));
        }
    }

    private final String english;
    private final String chinese;
    private final Optional<Measure> measure;

    FigureName(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
        this.measure = Optional.empty();
    }

    FigureName(Measure measure, String chinese) {
        this.english = measure + " of the subtree";
        this.chinese = chinese + "（含下级）";
        this.measure = Optional.of(measure);
    }

    /** The figure of a measure for a subtree. */
    static FigureName ofSubtree(Measure measure) {
        FigureName name = SUBTREES.get(measure);
        checkArgument(name != null, "no name for %s of a subtree", measure);
        return name;
    }

    /** Its name in a few English words. */
    public String inEnglish() {
        return english;
    }

    /** Its name in Chinese. */
    public String inChinese() {
        return chinese;
    }

    /** The measure, of a figure that is one of a subtree (R3); else empty. */
    public Optional<Measure> measure() {
        return measure;
    }
}
