package io.github.unionaid.ledger.statement;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.TransferKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is booked as owed and as due on notices: under each notice, what the receiver booked as due and did not get against
 * what the giver booked as owed and did not pay, less what is on the way between. Only lines of the days compared are known.
 * Not thread-safe.
 */
final class OpenAccruals {
    private final BookStatement one;
    private final BookStatement other;
    private final LocalDate start;
    private final LocalDate end;
    private final Map<Place, Account> accounts = new LinkedHashMap<>();

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
     * @param asset what is counted
     * @param id the notice; else the document, else the fund
     */
    private record Place(boolean fromOne, Asset asset, Object id) {}

    private static final class Account {
        final List<BookLine> ofOne = new ArrayList<>();
        final List<BookLine> ofOther = new ArrayList<>();
        final List<BookLine> moreOfOne = new ArrayList<>();
        final List<BookLine> moreOfOther = new ArrayList<>();
        long owed;
        long due;
        long paid;
        long arrived;

        /** How much more is due than owed and on the way; negative if less. */
        long open() {
            long dueYet = Math.max(0, Math.subtractExact(due, arrived));
            long owedYet = Math.max(0, Math.subtractExact(owed, paid));
            long onTheWay = Math.min(dueYet, Math.max(0, paid - arrived));
            return dueYet - owedYet - onTheWay;
        }

        boolean isOfOneBook() {
            return ofOne.isEmpty() != ofOther.isEmpty();
        }
    }

    List<Difference> run() {
        addAll(one, false, LineEntry.ACCRUAL);
        addAll(other, true, LineEntry.ACCRUAL);
        if (accounts.isEmpty()) {
            return List.of();
        }
        addMore(one, false);
        addMore(other, true);
        forgetWhatAgreesByAmount();
        List<Difference> found = new ArrayList<>();
        accounts.forEach((place, account) -> {
            if (account.open() != 0) {
                found.add(difference(place, account));
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

    private static boolean isFromOne(BookLine line, boolean ofOther) {
        return ofOther == (line.direction() == Direction.RECEIVED);
    }

    private void addAll(BookStatement statement, boolean ofOther, LineEntry entry) {
        for (BookLine line : statement.lines()) {
            if (line.entry() == entry && isInside(line) && !isOfDues(line)) {
                Object id = line.reference()
                        .<Object>map(r -> r)
                        .orElseGet(() -> line.document().<Object>map(d -> d).orElseGet(line::fund));
                Place place = new Place(isFromOne(line, ofOther), line.amount().asset(), id);
                Account account = accounts.computeIfAbsent(place, p -> new Account());
                (ofOther ? account.ofOther : account.ofOne).add(line);
                if (line.direction() == Direction.RECEIVED) {
                    account.due = Math.addExact(account.due, line.amount().minor());
                } else {
                    account.owed = Math.addExact(account.owed, line.amount().minor());
                }
            }
        }
    }

    /** Notices, and what was paid and arrived under them. */
    private void addMore(BookStatement statement, boolean ofOther) {
        for (BookLine line : statement.lines()) {
            Optional<EventId> notice = line.entry().moves() ? line.notice() : line.reference();
            if (notice.isEmpty() || line.entry() == LineEntry.ACCRUAL || !isInside(line)) {
                continue;
            }
            Place place = new Place(isFromOne(line, ofOther), line.amount().asset(), notice.get());
            Account account = accounts.get(place);
            if (account != null) {
                (ofOther ? account.moreOfOther : account.moreOfOne).add(line);
                if (line.entry().moves() && line.direction() == Direction.RECEIVED) {
                    account.arrived += line.amount().minor();
                } else if (line.entry().moves()) {
                    account.paid += line.amount().minor();
                }
            }
        }
    }

    /** An accrual in either book, not known by the same id, of the same fund and with the same amount, and no other such. */
    private void forgetWhatAgreesByAmount() {
        Map<List<Object>, List<Account>> same = new HashMap<>();
        accounts.forEach((place, account) -> {
            if (account.isOfOneBook() && account.open() != 0) {
                BookLine line = (account.ofOne.isEmpty() ? account.ofOther : account.ofOne).get(0);
                same.computeIfAbsent(
                                List.of(place.fromOne, place.asset, line.fund(), Math.abs(account.open())),
                                k -> new ArrayList<>())
                        .add(account);
            }
        });
        same.values().stream()
                .filter(s -> s.size() == 2 && s.get(0).open() == -s.get(1).open())
                .forEach(s -> accounts.values().removeAll(s));
    }

    private Difference difference(Place place, Account account) {
        long open = account.open();
        boolean lackedByOne = open > 0 == place.fromOne;
        LocalDate cutOff = lackedByOne ? one.to() : other.to();
        List<BookLine> oldest = account.ofOne.isEmpty() ? account.ofOther : account.ofOne;
        LocalDate first = oldest.get(0).date();
        for (BookLine line : account.ofOther) {
            first = line.date().isBefore(first) ? line.date() : first;
        }
        return Difference.builder()
                .kind(open > 0 ? DifferenceKind.NOTICE_WITHOUT_CASH : DifferenceKind.OWED_NOT_CLAIMED)
                .amount(Amount.of(place.asset, Math.abs(open)))
                .ageDays((int) Math.max(0, cutOff.toEpochDay() - first.toEpochDay()))
                .one(one.book())
                .other(other.book())
                .addAllOfOne(account.ofOne)
                .addAllOfOther(account.ofOther)
                .addAllCandidatesOfOne(account.moreOfOne)
                .addAllCandidatesOfOther(account.moreOfOther)
                .build();
    }
}
