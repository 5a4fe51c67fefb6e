package io.github.unionaid.ledger.engine;

import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.Means;
import io.github.unionaid.ledger.event.Source;
import java.util.Arrays;
import java.util.function.Function;

/** The kinds of account that rows post to, by number: what {@link Roles} says, looked up once. */
final class RowAccounts {
    private static final int SYSTEM_2021_FROM =
            (int) AccountingSystem.SYSTEM_2021.from().toEpochDay();

    private final OfSystem in2009;
    private final OfSystem in2021;

    RowAccounts(AccountTable accounts) {
        this.in2009 = new OfSystem(accounts, new Roles(AccountingSystem.SYSTEM_2009));
        this.in2021 = new OfSystem(accounts, new Roles(AccountingSystem.SYSTEM_2021));
    }

    /** The numbers in one accounting system, by ordinal. */
    private static final class OfSystem {
        final int[] money;
        final int[] income;
        final int[] aid;
        final int[] given;
        final int[] received;

        OfSystem(AccountTable accounts, Roles roles) {
            money = numbers(accounts, Means.values(), roles::money);
            income = numbers(accounts, Source.values(), roles::income);
            aid = numbers(accounts, AidKind.values(), roles::aid);
            given = numbers(accounts, GrantKind.values(), roles::grantGiven);
            received = numbers(accounts, GrantKind.values(), roles::grantReceived);
        }
    }

    private static <E> int[] numbers(AccountTable accounts, E[] values, Function<E, AccountCode> role) {
        return Arrays.stream(values).mapToInt(v -> accounts.kind(role.apply(v))).toArray();
    }

    private OfSystem on(int day) {
        return day < SYSTEM_2021_FROM ? in2009 : in2021;
    }

    int money(int day, Means means) {
        return on(day).money[means.ordinal()];
    }

    int income(int day, Source source) {
        return on(day).income[source.ordinal()];
    }

    int aid(int day, AidKind aid) {
        return on(day).aid[aid.ordinal()];
    }

    int given(int day, GrantKind kind) {
        return on(day).given[kind.ordinal()];
    }

    int received(int day, GrantKind kind) {
        return on(day).received[kind.ordinal()];
    }
}
