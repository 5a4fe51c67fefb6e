package io.github.unionaid.testkit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.statement.BookBalance;
import io.github.unionaid.ledger.statement.BookLine;
import io.github.unionaid.ledger.statement.BookStatement;
import io.github.unionaid.ledger.statement.Direction;
import io.github.unionaid.ledger.statement.LineEntry;
import io.github.unionaid.ledger.statement.MatchingOptions;
import io.github.unionaid.ledger.statement.PairSummary;
import io.github.unionaid.ledger.statement.StatementMatching;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The books of a province and a city over two years; made from a random, they agree but for what is on the way. */
final class Books {
    static final UnionId PROVINCE = UnionId.of("js");
    static final UnionId CITY = UnionId.of("wx");
    static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    static final LocalDate TO = LocalDate.of(2021, 12, 31);
    static final int TRANSIT_DAYS = 10;

    private static final String[] FUNDS = {"relief", "warmth", "dues"};
    private static final TransferKind[] KINDS = {
        TransferKind.GRANT, TransferKind.GRANT, TransferKind.REMIT, TransferKind.RETURN, TransferKind.PASSDOWN
    };

    final List<Draft> ofProvince = new ArrayList<>();
    final List<Draft> ofCity = new ArrayList<>();
    long openingGiven;

    private record Key(Direction direction, TransferKind transfer, FundId fund) {}

    /** Of so many dealings, with amounts of which many are the same. */
    static Books agreeing(Random random, int dealings) {
        Books books = new Books();
        for (int i = 0; i < dealings; i++) {
            books.deal(random, "e-" + i);
        }
        return books;
    }

    private void deal(Random random, String id) {
        Draft payment = new Draft();
        payment.id = id;
        payment.transfer = KINDS[random.nextInt(KINDS.length)];
        boolean up = payment.transfer == TransferKind.REMIT || payment.transfer == TransferKind.RETURN;
        int fund = random.nextInt(FUNDS.length);
        payment.fund = FUNDS[fund];
        payment.special = fund != 2;
        payment.fen = random.nextBoolean() ? 10_000L * (1 + random.nextInt(20)) : 1L + random.nextInt(9_999_999);
        payment.date = FROM.plusDays(random.nextInt(731));
        payment.reference = id;
        Draft arrival = payment.copy();
        arrival.id = "a-" + id;
        arrival.entry = LineEntry.ARRIVAL;
        arrival.direction = Direction.RECEIVED;
        arrival.date = payment.date.plusDays(random.nextInt(TRANSIT_DAYS + 1));
        arrival.reference = random.nextInt(3) == 0 ? id : random.nextInt(2) == 0 ? "" : "own-" + id;
        if (random.nextInt(3) == 0) {
            payment.document = "文-" + id;
            arrival.document = payment.document;
        } else {
            payment.document = "记-" + random.nextInt(100);
            arrival.document = "收-" + random.nextInt(100);
        }
        (up ? ofCity : ofProvince).add(payment);
        if (!arrival.date.isAfter(TO)) {
            (up ? ofProvince : ofCity).add(arrival);
        }
    }

    BookStatement province() {
        return statement(PROVINCE, CITY, ofProvince, Direction.GIVEN);
    }

    BookStatement city() {
        return statement(CITY, PROVINCE, ofCity, Direction.RECEIVED);
    }

    private BookStatement statement(UnionId book, UnionId counterparty, List<Draft> drafts, Direction granted) {
        List<BookLine> lines = new ArrayList<>();
        drafts.forEach(d -> lines.add(d.line()));
        lines.sort(Comparator.comparing(BookLine::date));
        Map<Key, Amount> sums = new LinkedHashMap<>();
        Key opened = new Key(granted, TransferKind.GRANT, FundId.of("relief"));
        sums.put(opened, Amount.ZERO);
        for (BookLine line : lines) {
            sums.merge(
                    new Key(line.direction(), line.transfer(), line.fund()),
                    line.entry().moves() ? line.amount() : Amount.ZERO,
                    Amount::plus);
        }
        BookStatement.Builder builder = BookStatement.builder()
                .book(book)
                .counterparty(counterparty)
                .from(FROM)
                .to(TO)
                .addAllLines(lines);
        sums.forEach((key, sum) -> {
            Amount opening = Amount.fen(key.equals(opened) && granted == Direction.GIVEN ? openingGiven : 0);
            builder.addBalance(new BookBalance(key.direction, key.transfer, key.fund, opening, opening.plus(sum)));
        });
        return builder.build();
    }

    /** Matches them, and checks what holds of any matching. */
    StatementMatching match(MatchingOptions options) {
        StatementMatching matching = StatementMatching.of(province(), city(), options);
        foots(matching);
        return matching;
    }

    StatementMatching match() {
        return match(MatchingOptions.DEFAULT);
    }

    private static void foots(StatementMatching matching) {
        for (PairSummary sum : matching.summaries()) {
            assertThat(sum.payerSays().minus(sum.receiverSays()))
                    .as(sum.toString())
                    .isEqualTo(sum.inTransit().plus(sum.difference()));
        }
    }
}
