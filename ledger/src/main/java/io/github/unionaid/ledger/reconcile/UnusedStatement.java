package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.statement.BookStatement;
import java.time.LocalDate;

/**
 * A statement that a reconciliation was given and could not compare; the pair stays unverified. Immutable and thread-safe.
 *
 * @param book whose book it is of
 * @param counterparty the other union
 * @param from its first day
 * @param to its last day
 * @param reason why
 */
public record UnusedStatement(UnionId book, UnionId counterparty, LocalDate from, LocalDate to, Reason reason) {

    /** Why a statement was not compared. */
    public enum Reason {
        /** The register has one of the two unions on no day (工会不在册). */
        UNION_UNKNOWN("the register does not have one of the two unions", "工会不在册"),
        /**
         * One of the two has become part of another union by the date (工会已合并): the dealings stand in that one's book now,
         * of which a statement is wanted.
         */
        UNION_MERGED("one of the two unions has become part of another", "工会已合并"),
        /** The ledger keeps both books, or not the one that the dealings are with (不是对方账簿的对账单). */
        NOT_OF_A_FOREIGN_BOOK(
                "it is not of a book kept elsewhere and its dealings with one that is kept", "不是对方账簿的对账单"),
        /** It begins after the date as of which the reconciliation is made (期间在核对日之后). */
        OUTSIDE_THE_DAYS("it begins after the days that are looked at", "期间在核对日之后"),
        /** Its amounts do not add up to a number of fen that fits (金额过大). */
        TOO_LARGE("its amounts are too large to be added", "金额过大");

        private final String english;
        private final String chinese;

        Reason(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }

        /** As a part of an English sentence. */
        public String inEnglish() {
            return english;
        }

        /** The same in Chinese. */
        public String inChinese() {
            return chinese;
        }
    }

    static UnusedStatement of(BookStatement statement, Reason reason) {
        return new UnusedStatement(
                statement.book(), statement.counterparty(), statement.from(), statement.to(), reason);
    }

    /** What was not compared and why, as one sentence. */
    public String sentence() {
        return "The statement of " + book + " with " + counterparty + " from " + from + " to " + to
                + " was not compared: " + reason.inEnglish() + ".";
    }

    /** The same in Chinese. */
    public String sentenceInChinese() {
        return book + "与" + counterparty + "往来的对账单（" + from + "至" + to + "）未予核对：" + reason.inChinese() + "。";
    }
}
