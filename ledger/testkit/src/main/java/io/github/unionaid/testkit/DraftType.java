package io.github.unionaid.testkit;

/**
 * The types of event: how often steps are of each, and which is drafted where there is nothing yet for it to refer to.
 * The first is the plainest, towards which programs shrink.
 */
enum DraftType {
    RECEIPT(10),
    OPEN_FUND(4, RECEIPT),
    OPENING(5, RECEIPT),
    DESIGNATION(7, RECEIPT),
    DISBURSEMENT(8, RECEIPT),
    DUES_RECEIPT(8, RECEIPT),
    DUES_ACCRUAL(10, DUES_RECEIPT),
    DIRECT(7, RECEIPT),
    NOTICE(9, RECEIPT),
    CLOSURE(11, NOTICE),
    GRANT_ACCRUAL(11, NOTICE),
    PAYMENT(10, RECEIPT),
    ARRIVAL(14, PAYMENT),
    ALLOTMENT(13, PAYMENT),
    RETURN(9, ARRIVAL),
    RETURN_ARRIVAL(19, RETURN),
    BOUNCE(6, PAYMENT),
    TRANSFER(3, PAYMENT),
    TRANSFER_ARRIVAL(5, TRANSFER),
    REPAYMENT(29, TRANSFER_ARRIVAL),
    WRITE_OFF(24, TRANSFER_ARRIVAL),
    GOODS_RECEIPT(5, RECEIPT),
    PURCHASE(4, GOODS_RECEIPT),
    GOODS_TRANSFER(6, PURCHASE),
    GOODS_ARRIVAL(17, GOODS_TRANSFER),
    ISSUE(7, PURCHASE),
    COUNT(5, GOODS_RECEIPT),
    SERVICE(5, DISBURSEMENT),
    HAND_MATCH(6, PAYMENT),
    JOURNAL(7, RECEIPT),
    CLOSE(2, JOURNAL),
    REOPENING(9, CLOSE),
    CONVERSION(17, RECEIPT),
    REGISTER(6, RECEIPT),
    HANDOVER(11, REGISTER),
    REVERSAL(19, DISBURSEMENT);

    /** The sum of the weights. */
    static final int WEIGHT = sum();

    private final int weight;
    private final DraftType instead;

    DraftType(int weight) {
        this.weight = weight;
        this.instead = this;
    }

    DraftType(int weight, DraftType instead) {
        this.weight = weight;
        this.instead = instead;
    }

    /** The type to draft where this one cannot be. */
    DraftType instead() {
        return instead;
    }

    /** Whether a ledger takes reversals of it. */
    boolean isReversible() {
        return switch (this) {
            case OPEN_FUND, CLOSE, REOPENING, CONVERSION, REGISTER, HANDOVER, REVERSAL -> false;
            default -> true;
        };
    }

    /** The type of a number below {@link #WEIGHT}. */
    static DraftType of(int number) {
        int at = number;
        for (DraftType type : values()) {
            at -= type.weight;
            if (at < 0) {
                return type;
            }
        }
        return RECEIPT;
    }

    private static int sum() {
        int sum = 0;
        for (DraftType type : values()) {
            sum += type.weight;
        }
        return sum;
    }
}
