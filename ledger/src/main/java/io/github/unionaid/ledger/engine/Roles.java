package io.github.unionaid.ledger.engine;

import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.SourceClass;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.chart.Chart;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.Source;
import java.time.LocalDate;
import java.util.Arrays;

/** Which account plays which role in an accounting system. */
enum Roles {
    IN_2009(AccountingSystem.SYSTEM_2009) {
        @Override
        AccountCode grantGiven(GrantKind kind) {
            return code("506" + kind.suffix2009());
        }

        @Override
        AccountCode grantReceived(GrantKind kind) {
            return code("403" + kind.suffix2009());
        }

        @Override
        AccountCode returnGiven(Fund fund, GrantKind kind) {
            return grantGiven(kind);
        }

        @Override
        AccountCode returnReceived(Fund fund, GrantKind kind) {
            return grantReceived(kind);
        }

        @Override
        AccountCode income(Source source) {
            return switch (source) {
                case FISCAL, FISCAL_OTHER -> code("404");
                case MEMBER_FEES -> code("401");
                case EMPLOYER_SUBSIDY -> code("405");
                case DONATION, INTEREST, OTHER, NOT_STATED -> code("408");
            };
        }

        @Override
        AccountCode aid(AidKind kind) {
            return switch (kind) {
                case HARDSHIP -> code("50204");
                case WARMTH -> code("50205");
                case PROTECTION -> code("50202");
                case MEMBER_CONDOLENCE -> code("50104");
                case OTHER -> code("50206");
                case OUTSIDE_SUPPORT -> code("508");
            };
        }

        @Override
        AccountCode unstated() {
            return code("331");
        }

        @Override
        AccountCode reassigned(Fund fund) {
            return code("331");
        }
    },

    IN_2021(AccountingSystem.SYSTEM_2021) {
        @Override
        AccountCode grantGiven(GrantKind kind) {
            return code(kind.isSpecial() ? "50802" : "50801");
        }

        @Override
        AccountCode grantReceived(GrantKind kind) {
            return code(kind.isSpecial() ? "40302" : "40301");
        }

        @Override
        AccountCode returnGiven(Fund fund, GrantKind kind) {
            if (fund.sourceClass() == SourceClass.FISCAL) {
                return code("33101");
            }
            return code(kind.isSpecial() ? "32101" : "32201");
        }

        @Override
        AccountCode returnReceived(Fund fund, GrantKind kind) {
            return returnGiven(fund, kind); // 年初余额调整, the same account on both sides
        }

        @Override
        AccountCode income(Source source) {
            return switch (source) {
                case FISCAL -> code("40401");
                case FISCAL_OTHER -> code("40402");
                case MEMBER_FEES -> code("401");
                case EMPLOYER_SUBSIDY -> code("405");
                case DONATION, INTEREST, OTHER, NOT_STATED -> code("408");
            };
        }

        @Override
        AccountCode aid(AidKind kind) {
            return switch (kind) {
                case HARDSHIP -> code("50404");
                case WARMTH -> code("50405");
                case PROTECTION -> code("50402");
                case MEMBER_CONDOLENCE -> code("50105");
                case OTHER -> code("50406");
                case OUTSIDE_SUPPORT -> code("510");
            };
        }

        @Override
        AccountCode unstated() {
            return code("32202");
        }

        @Override
        AccountCode reassigned(Fund fund) {
            if (fund.sourceClass() == SourceClass.FISCAL) {
                return code("33102");
            }
            return code(fund.kind().isSpecial() ? "32102" : "32202");
        }
    };

    private final AccountingSystem system;

    Roles(AccountingSystem system) {
        this.system = system;
    }

    static Roles on(LocalDate date) {
        return switch (AccountingSystem.on(date)) {
            case SYSTEM_2009 -> IN_2009;
            case SYSTEM_2021 -> IN_2021;
        };
    }

    /** The bank account, through which all money goes so far. */
    AccountCode money() {
        return code("102");
    }

    abstract AccountCode grantGiven(GrantKind kind);

    abstract AccountCode grantReceived(GrantKind kind);

    /** What the giver books the return of an earlier year's grant against; in 2009 no account is set apart for it. */
    abstract AccountCode returnGiven(Fund fund, GrantKind kind);

    /** The same in the receiver's books. */
    abstract AccountCode returnReceived(Fund fund, GrantKind kind);

    abstract AccountCode income(Source source);

    abstract AccountCode aid(AidKind kind);

    /** Where a union's own money comes from when it enters a fund and the source is not stated. */
    abstract AccountCode unstated();

    /** The net assets of a fund that money leaves or enters when it moves between funds. */
    abstract AccountCode reassigned(Fund fund);

    /**
     * The account of this system on which an event is reversed that was booked on {@code original} of an earlier one:
     * money on the bank account, grants on grants of the kind, everything else on the adjustment of earlier years.
     */
    AccountCode carriedOver(AccountCode original, Fund fund) {
        if (Chart.entersHeld(original)) {
            return money();
        }
        boolean given = Chart.isGrantGiven(original);
        if (!given && !Chart.isGrantReceived(original)) {
            return returnGiven(fund, fund.kind());
        }
        GrantKind kind = Arrays.stream(GrantKind.values())
                .filter(k -> original.number().endsWith(k.suffix2009()))
                .findFirst()
                .orElse(fund.kind());
        return given ? grantGiven(kind) : grantReceived(kind);
    }

    final AccountCode code(String number) {
        return AccountCode.of(system, number);
    }
}
