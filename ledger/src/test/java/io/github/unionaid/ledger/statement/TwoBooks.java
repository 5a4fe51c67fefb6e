package io.github.unionaid.ledger.statement;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.TransferKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Statements of a province and a city, put together line by line, with the balances that follow. */
final class TwoBooks {
    static final UnionId PROVINCE = UnionId.of("js");
    static final UnionId CITY = UnionId.of("wx");

    private LocalDate from = LocalDate.of(2020, 1, 1);
    private LocalDate to = LocalDate.of(2020, 12, 31);
    private LocalDate cityFrom = from;
    private LocalDate cityTo = to;
    private final List<BookLine> province = new ArrayList<>();
    private final List<BookLine> city = new ArrayList<>();
    private final Map<Key, Amount> openings = new LinkedHashMap<>();

    private record Key(boolean ofCity, Direction direction, TransferKind transfer, FundId fund, Asset asset) {}

    TwoBooks during(String first, String last) {
        from = LocalDate.parse(first);
        to = LocalDate.parse(last);
        cityFrom = from;
        cityTo = to;
        return this;
    }

    TwoBooks cityFrom(String first) {
        cityFrom = LocalDate.parse(first);
        return this;
    }

    TwoBooks cityUntil(String last) {
        cityTo = LocalDate.parse(last);
        return this;
    }

    TwoBooks province(BookLine.Builder... lines) {
        for (BookLine.Builder line : lines) {
            province.add(line.build());
        }
        return this;
    }

    TwoBooks city(BookLine.Builder... lines) {
        for (BookLine.Builder line : lines) {
            city.add(line.build());
        }
        return this;
    }

    /** Before the first day the province had granted, and the city received, that much of the fund. */
    TwoBooks openings(String fund, long given, long received) {
        openings.put(
                new Key(false, Direction.GIVEN, TransferKind.GRANT, FundId.of(fund), Asset.CNY), Amount.yuan(given));
        openings.put(
                new Key(true, Direction.RECEIVED, TransferKind.GRANT, FundId.of(fund), Asset.CNY),
                Amount.yuan(received));
        return this;
    }

    /** A payment of a grant in yuan, known by its id. */
    static BookLine.Builder paid(String id, String date, String fund, long yuan) {
        return line(id, date, LineEntry.PAYMENT, TransferKind.GRANT, fund, Amount.yuan(yuan))
                .reference(EventId.of(id));
    }

    /** An arrival of a grant in yuan. */
    static BookLine.Builder arrived(String id, String date, String fund, long yuan) {
        return line(id, date, LineEntry.ARRIVAL, TransferKind.GRANT, fund, Amount.yuan(yuan));
    }

    /** Any line; what arrives is received, all else given. */
    static BookLine.Builder line(
            String id, String date, LineEntry entry, TransferKind transfer, String fund, Amount amount) {
        Direction direction = entry == LineEntry.ARRIVAL ? Direction.RECEIVED : Direction.GIVEN;
        return line(id, date, entry, direction, transfer, fund, amount);
    }

    static BookLine.Builder line(
            String id,
            String date,
            LineEntry entry,
            Direction direction,
            TransferKind transfer,
            String fund,
            Amount amount) {
        return BookLine.builder()
                .id(EventId.of(id))
                .date(LocalDate.parse(date))
                .entry(entry)
                .direction(direction)
                .transfer(transfer)
                .fund(FundId.of(fund))
                .amount(amount);
    }

    BookStatement ofProvince() {
        return statement(PROVINCE, CITY, to, province, false);
    }

    BookStatement ofCity() {
        return statement(CITY, PROVINCE, cityTo, city, true);
    }

    private BookStatement statement(
            UnionId book, UnionId counterparty, LocalDate last, List<BookLine> lines, boolean ofCity) {
        List<BookLine> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparing(BookLine::date));
        Map<Key, Amount> sums = new LinkedHashMap<>();
        openings.forEach((key, amount) -> {
            if (key.ofCity == ofCity) {
                sums.put(key, Amount.of(key.asset, 0));
            }
        });
        for (BookLine line : sorted) {
            Key key = new Key(
                    ofCity,
                    line.direction(),
                    line.transfer(),
                    line.fund(),
                    line.amount().asset());
            Amount moved = line.entry().moves() ? line.amount() : Amount.of(key.asset, 0);
            sums.merge(key, moved, Amount::plus);
        }
        BookStatement.Builder builder = BookStatement.builder()
                .book(book)
                .counterparty(counterparty)
                .from(ofCity ? cityFrom : from)
                .to(last)
                .addAllLines(sorted);
        sums.forEach((key, sum) -> {
            Amount opening = openings.getOrDefault(key, Amount.of(key.asset, 0));
            builder.addBalance(new BookBalance(key.direction, key.transfer, key.fund, opening, opening.plus(sum)));
        });
        return builder.build();
    }

    /** Matches them, the province's first; and checks that it is the same the other way round, and foots. */
    StatementMatching match(UnaryOperator<MatchingOptions.Builder> options) {
        MatchingOptions set = options.apply(MatchingOptions.builder()).build();
        StatementMatching matching = StatementMatching.of(ofProvince(), ofCity(), set);
        Mirrored.check(matching, StatementMatching.of(ofCity(), ofProvince(), Mirrored.of(set)));
        Mirrored.foots(matching);
        return matching;
    }

    StatementMatching match() {
        return match(o -> o);
    }
}
