package io.github.unionaid.testkit.statement;

import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.statement.DifferenceKind;
import io.github.unionaid.ledger.statement.Direction;
import io.github.unionaid.ledger.statement.LineEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is done to books that agree, one kind for each kind of difference that is known for certain. */
enum Slip {
    /** The city has not got it yet. */
    IN_TRANSIT {
        @Override
        Optional<Planted> plant(Random random, Books books) {
            Draft payment = payment(books, random, "slip-way");
            payment.date = Books.TO.minusDays(random.nextInt(Books.TRANSIT_DAYS + 1));
            books.ofProvince.add(payment);
            return planted(payment.fen);
        }
    },
    /** The city left a line out. */
    MISSING_AT_LOWER {
        @Override
        Optional<Planted> plant(Random random, Books books) {
            return any(random, books.ofCity, Slip::isSettled).map(line -> {
                books.ofCity.remove(line);
                return new Planted(kind(), line.entry == LineEntry.ARRIVAL ? line.fen : -line.fen, "");
            });
        }
    },
    /** The province left a line out. */
    MISSING_AT_UPPER {
        @Override
        Optional<Planted> plant(Random random, Books books) {
            return any(random, books.ofProvince, Slip::isSettled).map(line -> {
                books.ofProvince.remove(line);
                return new Planted(kind(), line.entry == LineEntry.ARRIVAL ? line.fen : -line.fen, "");
            });
        }
    },
    /** The city books what is promised as due. */
    NOTICE_WITHOUT_CASH {
        @Override
        Optional<Planted> plant(Random random, Books books) {
            Draft accrual = payment(books, random, "slip-due");
            accrual.entry = LineEntry.ACCRUAL;
            accrual.direction = Direction.RECEIVED;
            books.ofCity.add(accrual);
            return planted(accrual.fen);
        }
    },
    /** The province books what it promised as owed. */
    OWED_NOT_CLAIMED {
        @Override
        Optional<Planted> plant(Random random, Books books) {
            Draft accrual = payment(books, random, "slip-owed");
            accrual.entry = LineEntry.ACCRUAL;
            books.ofProvince.add(accrual);
            return planted(accrual.fen);
        }
    },
    /** An arrival stands in another fund. */
    WRONG_FUND {
        @Override
        Optional<Planted> plant(Random random, Books books) {
            return any(random, books.ofCity, l -> isArrival(l) && l.special).flatMap(line -> {
                line.fund = line.fund.equals("relief") ? "warmth" : "relief";
                return Optional.of(new Planted(kind(), line.fen, line.id));
            });
        }
    },
    /** An arrival is booked under general grants, or special ones. */
    SPECIAL_AS_GENERAL {
        @Override
        Optional<Planted> plant(Random random, Books books) {
            return any(random, books.ofCity, l -> isArrival(l) && l.transfer == TransferKind.GRANT)
                    .flatMap(line -> {
                        line.special = !line.special;
                        return planted(line.fen);
                    });
        }
    },
    /** The city paid dues less a rebate. */
    NET_AGAINST_GROSS {
        @Override
        Optional<Planted> plant(Random random, Books books) {
            Draft gross = payment(books, random, "slip-gross");
            gross.transfer = TransferKind.REMIT;
            Draft net = gross.copy();
            net.id = "slip-net";
            net.reference = "slip-net";
            Draft rebate = gross.copy();
            rebate.id = "slip-rebate";
            rebate.reference = "slip-rebate";
            rebate.transfer = TransferKind.GRANT;
            rebate.fen = 1L + random.nextInt((int) gross.fen - 1);
            net.fen = gross.fen - rebate.fen;
            gross.entry = LineEntry.ARRIVAL;
            gross.direction = Direction.RECEIVED;
            gross.date = gross.date.plusDays(random.nextInt(3));
            books.ofProvince.add(gross);
            books.ofProvince.add(rebate);
            books.ofCity.add(net);
            return planted(rebate.fen);
        }
    },
    /** An arrival is dated in the next year. */
    OTHER_YEAR {
        @Override
        Optional<Planted> plant(Random random, Books books) {
            return any(
                            random,
                            books.ofCity,
                            l -> isArrival(l) && l.date.getYear() == 2020 && l.date.getMonthValue() > 6)
                    .flatMap(line -> {
                        line.date = LocalDate.of(2021, 1, 12).plusDays(random.nextInt(60));
                        return Optional.of(new Planted(kind(), line.fen, line.id));
                    });
        }
    },
    /** Dues that the province passed down are booked as a grant. */
    DUES_AS_GRANT {
        @Override
        Optional<Planted> plant(Random random, Books books) {
            return any(random, books.ofCity, l -> isArrival(l) && l.transfer == TransferKind.PASSDOWN)
                    .flatMap(line -> {
                        line.transfer = TransferKind.GRANT;
                        return Optional.of(new Planted(kind(), line.fen, line.id));
                    });
        }
    },
    /** The bank sent back what the city has as arrived. */
    SENT_BACK {
        @Override
        Optional<Planted> plant(Random random, Books books) {
            return any(random, books.ofProvince, Slip::isSettledPayment).flatMap(line -> {
                Draft bounce = line.copy();
                bounce.id = "slip-back";
                bounce.entry = LineEntry.BOUNCE;
                bounce.fen = -line.fen;
                bounce.takesBack = line.id;
                bounce.date = line.date.plusDays(random.nextInt(5));
                books.ofProvince.add(bounce);
                return planted(-line.fen);
            });
        }
    },
    /** The province has it against a union that has merged into the city's. */
    RECEIVER_CHANGED {
        @Override
        Optional<Planted> plant(Random random, Books books) {
            return any(random, books.ofProvince, l -> isSettledPayment(l) && l.counterparty.isEmpty())
                    .flatMap(line -> {
                        line.counterparty = "old";
                        return planted(line.fen);
                    });
        }
    },
    /** The city has an arrival twice, from one document. */
    DUPLICATE {
        @Override
        Optional<Planted> plant(Random random, Books books) {
            return any(random, books.ofCity, Slip::isArrival).map(line -> {
                Draft copy = line.copy();
                copy.id = "slip-copy";
                copy.date = line.date.plusDays(random.nextInt(3));
                copy.date = copy.date.isAfter(Books.TO) ? Books.TO : copy.date;
                books.ofCity.add(copy);
                return new Planted(kind(), -line.fen, "");
            });
        }
    },
    /** An arrival with a reference or document that both books know has another amount. */
    AMOUNT_DIFFERS {
        @Override
        Optional<Planted> plant(Random random, Books books) {
            return any(
                            random,
                            books.ofCity,
                            l -> isArrival(l)
                                    && isOld(l)
                                    && (l.document.startsWith("文") || l.reference.startsWith("e")))
                    .map(line -> {
                        long more = 1L + random.nextInt(999);
                        line.fen += more;
                        return new Planted(kind(), -more, "");
                    });
        }
    },
    /** The province had more from before. */
    OPENING_DIFFERS {
        @Override
        Optional<Planted> plant(Random random, Books books) {
            long more = 1L + random.nextInt(999_999);
            books.openingGiven += more;
            return planted(more);
        }
    },
    /** The province wrote a loan off. */
    LOAN_BALANCE_DIFFERS {
        @Override
        Optional<Planted> plant(Random random, Books books) {
            Draft loan = payment(books, random, "slip-off");
            loan.entry = LineEntry.ACCRUAL;
            Draft grant = loan.copy();
            loan.transfer = TransferKind.LOAN;
            loan.fen = -loan.fen;
            books.ofProvince.add(loan);
            books.ofProvince.add(grant);
            return planted(loan.fen);
        }
    };

    /**
     * What is to be found.
     *
     * @param kind as what
     * @param fen with which amount
     * @param moved the line that stands elsewhere now, and may be the same as one that was there before; or empty
     */
    record Planted(DifferenceKind kind, long fen, String moved) {}

    /** Does it, at a random place; empty if there is none. */
    abstract Optional<Planted> plant(Random random, Books books);

    DifferenceKind kind() {
        return DifferenceKind.valueOf(name());
    }

    Optional<Planted> planted(long fen) {
        return Optional.of(new Planted(kind(), fen, ""));
    }

    private static Draft payment(Books books, Random random, String id) {
        Draft payment = new Draft();
        payment.id = id + "-" + books.ofProvince.size() + "-" + books.ofCity.size();
        payment.reference = payment.id;
        payment.fen = 1_000L + random.nextInt(9_999_999);
        payment.date = Books.FROM.plusDays(20 + random.nextInt(600));
        return payment;
    }

    private static Optional<Draft> any(Random random, List<Draft> side, Predicate<Draft> wanted) {
        List<Draft> found = side.stream().filter(wanted).toList();
        return found.isEmpty()
                ? Optional.empty()
                : Stream.of(found.get(random.nextInt(found.size()))).findFirst();
    }

    private static boolean isOld(Draft line) {
        return line.date.isBefore(LocalDate.of(2021, 12, 1));
    }

    private static boolean isArrival(Draft line) {
        return line.entry == LineEntry.ARRIVAL;
    }

    private static boolean isSettled(Draft line) {
        return isOld(line) && (isArrival(line) || line.entry == LineEntry.PAYMENT);
    }

    private static boolean isSettledPayment(Draft line) {
        return isOld(line) && line.entry == LineEntry.PAYMENT;
    }
}
