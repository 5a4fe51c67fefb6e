package io.github.unionaid.ledger.chart;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;

/** The union accounting systems (工会会计制度) and the dates on which each is in force. */
public enum AccountingSystem {
    /** 财会〔2009〕7号, in force from 2010-01-01 to 2021-12-31. */
    SYSTEM_2009("2009", LocalDate.of(2010, 1, 1)),
    /** 财会〔2021〕7号, in force from 2022-01-01. */
    SYSTEM_2021("2021", LocalDate.of(2022, 1, 1));

    private final String year;
    private final LocalDate from;

    AccountingSystem(String year, LocalDate from) {
        this.year = year;
        this.from = from;
    }

    /** The first day on which a system known here is in force; nothing is booked before it. */
    public static LocalDate firstDay() {
        return SYSTEM_2009.from;
    }

    /**
     * The system in force on a date.
     *
     * @throws IllegalArgumentException if the date is before {@link #firstDay()}
     */
    public static AccountingSystem on(LocalDate date) {
        checkArgument(
                !date.isBefore(firstDay()), "no accounting system known on %s; the first is of %s", date, firstDay());
        return date.isBefore(SYSTEM_2021.from) ? SYSTEM_2009 : SYSTEM_2021;
    }

    /** The year of the document, {@code 2009} or {@code 2021}, which names the system. */
    public String year() {
        return year;
    }

    /** The first day in force. */
    public LocalDate from() {
        return from;
    }
}
