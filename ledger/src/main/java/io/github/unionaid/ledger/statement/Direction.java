package io.github.unionaid.ledger.statement;

/** Which way a dealing goes, seen from the book that a {@link BookStatement} is of. */
public enum Direction {
    /** To the other union (拨出). */
    GIVEN("拨出"),
    /** From the other union (拨入). */
    RECEIVED("拨入");

    private final String chinese;

    Direction(String chinese) {
        this.chinese = chinese;
    }

    /** The same dealing, seen from the other book. */
    public Direction opposite() {
        return this == GIVEN ? RECEIVED : GIVEN;
    }

    /** Its name in Chinese. */
    public String inChinese() {
        return chinese;
    }
}
