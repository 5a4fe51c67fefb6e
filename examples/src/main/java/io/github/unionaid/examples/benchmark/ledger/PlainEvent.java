package io.github.unionaid.examples.benchmark.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * What happened, as a user of plain Java would write it down.
 *
 * @param <U> what names a union
 */
sealed interface PlainEvent<U> {

    /** The caller's id. */
    UUID id();

    /** The date. */
    LocalDate on();

    /** How much, in yuan. */
    BigDecimal amount();

    /**
     * Money from outside.
     *
     * @param fiscal whether it is of the government
     */
    record Receipt<U>(UUID id, LocalDate on, U into, String fund, boolean fiscal, BigDecimal amount)
            implements PlainEvent<U> {}

    /** A grant is paid. */
    record Payment<U>(UUID id, LocalDate on, U from, U to, String fund, BigDecimal amount) implements PlainEvent<U> {}

    /**
     * A grant, or a part of it, arrives.
     *
     * @param payment the id of its payment
     */
    record Arrival<U>(UUID id, LocalDate on, UUID payment, BigDecimal amount) implements PlainEvent<U> {}

    /** Aid is paid to people. */
    record Delivery<U>(UUID id, LocalDate on, U from, String fund, BigDecimal amount) implements PlainEvent<U> {}

    /** Makes the event of a line. */
    static <U> PlainEvent<U> of(Lines lines, int at, IntFunction<U> name) {
        UUID id = new UUID(lines.idHigh[at], lines.idLow[at]);
        LocalDate on = LocalDate.ofEpochDay(lines.day[at]);
        BigDecimal amount = BigDecimal.valueOf(lines.fen[at], 2);
        String fund = fundId(lines.fund[at]);
        return switch (lines.kind[at]) {
            case Lines.RECEIPT -> new Receipt<>(id, on, name.apply(lines.book[at]), fund, lines.other[at] == 1, amount);
            case Lines.PAYMENT ->
                new Payment<>(id, on, name.apply(lines.book[at]), name.apply(lines.other[at]), fund, amount);
            case Lines.ARRIVAL -> new Arrival<>(id, on, new UUID(lines.refHigh[at], lines.refLow[at]), amount);
            default -> new Delivery<>(id, on, name.apply(lines.book[at]), fund, amount);
        };
    }

    /** The id of a fund; of a number that no fund has, one that no fund has. */
    static String fundId(int number) {
        return number < FundTerms.ALL.size() ? FundTerms.ALL.get(number).id() : "no such fund";
    }
}
