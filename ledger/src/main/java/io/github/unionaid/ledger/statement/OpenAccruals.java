package io.github.unionaid.ledger.statement;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.TransferKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is booked as owed and as due without money: under each notice, what the receiver booked as due and did not get since
 * against what the giver booked as owed and did not pay since; and what both have of loans that no money moved. Only lines
 * of the days compared are known. Not thread-safe.
 */
final class OpenAccruals {
    private final BookStatement one;
    private final BookStatement other;
    private final LocalDate start;
    private final LocalDate end;
    private final Map<Place, AccrualAccount> accounts = new LinkedHashMap<>();

    OpenAccruals(BookStatement one, BookStatement other, LocalDate start, LocalDate end) {
        this.one = one;
        this.other = other;
        this.start = start;
        this.end = end;
    }

    /**
     * What is accounted for by itself.
     *
     * @param fromOne whether the first statement's book gives
     * @param transfer which kind of dealing
     * @param asset what is counted
     * @param id the notice or the loan; else the document, else the fund
     */
    private record Place(boolean fromOne, TransferKind transfer, Asset asset, Object id) {

        boolean isOfLoan() {
            return transfer == TransferKind.LOAN;
        }
    }

    private record WriteOff(EventId event, EventId loan) {}

    List<Difference> run() {
        Set<WriteOff> writtenOffByOne = addAccruals(one, false);
        Set<WriteOff> writtenOffByOther = addAccruals(other, true);
        if (accounts.isEmpty()) {
            return List.of();
        }
        settle(one, false, writtenOffByOne);
        settle(other, true, writtenOffByOther);
        forgetWhatAgreesByAmount();
        List<Difference> found = new ArrayList<>();
        accounts.forEach((place, account) -> {
            if (account.open() != 0) {
                found.add(difference(place, account));
            } else if (account.becomesMoreOfGiver != 0) {
                found.add(differentlyWrittenOff(place, account));
            }
        });
        return List.copyOf(found);
    }

    private boolean isInside(BookLine line) {
        return !line.date().isBefore(start) && !line.date().isAfter(end);
    }

    /** What of dues belongs to another union is owed at once, and due there at the end of the year: never both alike. */
    private static boolean isOfDues(BookLine line) {
        return line.transfer() == TransferKind.REMIT || line.transfer() == TransferKind.PASSDOWN;
    }

    private static Place place(BookLine line, boolean ofOther, TransferKind transfer, Object id) {
        boolean fromOne = ofOther == (line.direction() == Direction.RECEIVED);
        return new Place(fromOne, transfer, line.amount().asset(), id);
    }

    private static Place place(BookLine line, boolean ofOther, TransferKind transfer) {
        Object id = line.reference()
                .<Object>map(r -> r)
                .orElseGet(() -> line.document().<Object>map(d -> d).orElseGet(line::fund));
        return place(line, ofOther, transfer, id);
    }

    /** Opens the accounts, and returns what is written off of loans. */
    private Set<WriteOff> addAccruals(BookStatement statement, boolean ofOther) {
        Set<WriteOff> ofLoans = new HashSet<>();
        for (BookLine line : statement.lines()) {
            if (line.entry() == LineEntry.ACCRUAL && isInside(line) && line.transfer() == TransferKind.LOAN) {
                line.reference().ifPresent(loan -> ofLoans.add(new WriteOff(line.id(), loan)));
            }
        }
        for (BookLine line : statement.lines()) {
            if (line.entry() == LineEntry.ACCRUAL && isInside(line) && !isOfDues(line) && !isOtherHalf(line, ofLoans)) {
                accounts.computeIfAbsent(place(line, ofOther, line.transfer()), p -> new AccrualAccount(p.isOfLoan()))
                        .addAccrual(line, ofOther);
            }
        }
        return ofLoans;
    }

    /** Whether a line says as what a loan is written off. */
    private static boolean isOtherHalf(BookLine line, Set<WriteOff> ofLoans) {
        return line.transfer() != TransferKind.LOAN
                && line.reference()
                        .filter(loan -> ofLoans.contains(new WriteOff(line.id(), loan)))
                        .isPresent();
    }

    /** Each book's lines in its order, for only what comes after an accrual settles it. */
    private void settle(BookStatement statement, boolean ofOther, Set<WriteOff> ofLoans) {
        for (BookLine line : statement.lines()) {
            if (!isInside(line)) {
                continue;
            }
            if (line.entry() != LineEntry.ACCRUAL) {
                (line.entry().moves() ? line.notice() : line.reference())
                        .ifPresent(notice -> more(line, ofOther, notice));
            } else if (isOtherHalf(line, ofLoans)) {
                AccrualAccount loan = accounts.get(place(line, ofOther, TransferKind.LOAN));
                if (loan != null) {
                    loan.addOtherHalf(line, ofOther);
                }
            } else if (!isOfDues(line)) {
                AccrualAccount account = accounts.get(place(line, ofOther, line.transfer()));
                if (account != null) {
                    account.accrue(line);
                }
            }
        }
    }

    private void more(BookLine line, boolean ofOther, EventId notice) {
        AccrualAccount account = accounts.get(place(line, ofOther, line.transfer(), notice));
        if (account != null) {
            account.addMore(line, ofOther);
        }
    }

    /** An accrual in either book, not known by the same id, of the same fund and with the same amount, and no other such. */
    private void forgetWhatAgreesByAmount() {
        Map<List<Object>, List<AccrualAccount>> same = new HashMap<>();
        accounts.forEach((place, account) -> {
            if (account.isOfOneBook() && account.open() != 0) {
                same.computeIfAbsent(
                                List.of(
                                        place.fromOne,
                                        place.transfer,
                                        place.asset,
                                        account.first().fund(),
                                        Math.abs(account.open())),
                                k -> new ArrayList<>())
                        .add(account);
            }
        });
        Set<AccrualAccount> agreed = Collections.newSetFromMap(new IdentityHashMap<>());
        same.values().stream()
                .filter(s -> s.size() == 2 && s.get(0).open() == -s.get(1).open())
                .forEach(agreed::addAll);
        accounts.values().removeIf(agreed::contains);
    }

    private Difference difference(Place place, AccrualAccount account) {
        long open = account.open();
        boolean lackedByOne = account.isOfOneBook() ? account.ofOne.isEmpty() : open > 0 == place.fromOne;
        return described(account, lackedByOne ? one.to() : other.to())
                .kind(kind(place, open))
                .amount(Amount.of(place.asset, place.isOfLoan() ? -open : Math.abs(open)))
                .build();
    }

    private static DifferenceKind kind(Place place, long open) {
        if (place.isOfLoan()) {
            return DifferenceKind.LOAN_BALANCE_DIFFERS;
        }
        return open > 0 ? DifferenceKind.NOTICE_WITHOUT_CASH : DifferenceKind.OWED_NOT_CLAIMED;
    }

    /** A loan that both books have written off, as two kinds of dealing. */
    private Difference differentlyWrittenOff(Place place, AccrualAccount account) {
        return described(account, end)
                .kind(DifferenceKind.OTHER_TRANSFER)
                .amount(Amount.of(place.asset, Math.abs(account.becomesMoreOfGiver)))
                .build();
    }

    private Difference.Builder described(AccrualAccount account, LocalDate cutOff) {
        Difference.Builder builder = Difference.builder();
        builder.ageDays((int)
                        Math.max(0, cutOff.toEpochDay() - account.firstDate().toEpochDay()))
                .one(one.book())
                .other(other.book())
                .addAllOfOne(account.ofOne)
                .addAllOfOther(account.ofOther)
                .addAllCandidatesOfOne(account.moreOfOne)
                .addAllCandidatesOfOther(account.moreOfOther);
        return builder;
    }
}
