package io.github.unionaid.examples.benchmark.statement;

import static io.github.unionaid.examples.benchmark.statement.Drafts.arrival;
import static io.github.unionaid.examples.benchmark.statement.Drafts.payment;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.statement.BookLine;
import io.github.unionaid.ledger.statement.BookStatement;
import io.github.unionaid.ledger.statement.Difference;
import io.github.unionaid.ledger.statement.DifferenceKind;
import io.github.unionaid.ledger.statement.HandPair;
import io.github.unionaid.ledger.statement.Match;
import io.github.unionaid.ledger.statement.MatchRule;
import io.github.unionaid.ledger.statement.MatchingOptions;
import io.github.unionaid.ledger.statement.PairSummary;
import io.github.unionaid.ledger.statement.StatementMatching;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Made-up statements of a province and a city over two years, and what is to be found in them. Of each hundred dealings 41 are
 * known by reference, ten by document and forty by amount and date, of which a quarter has one of twenty round amounts; four
 * are sums, two corrections of the book itself, and three are errors, of all kinds in turn. Not thread-safe.
 */
final class LargeBooks {
    private static final UnionId PROVINCE = UnionId.of("cn-320000");
    private static final UnionId CITY = UnionId.of("cn-320200");
    private static final int DAYS = 690; // of the 731, so that only what is to be in transit can be
    private static final int LINES_OF_FUND = 2_000; // so that as many are open near a line in books of any size

    final BookStatement province;
    final BookStatement city;
    final MatchingOptions options;

    private final SplittableRandom random = new SplittableRandom(1);
    private final List<BookLine> ofProvince = new ArrayList<>();
    private final List<BookLine> ofCity = new ArrayList<>();
    private final List<FundId> funds = new ArrayList<>();
    private final List<HandPair> hand = new ArrayList<>();
    private final Map<MatchRule, Long> matched = new EnumMap<>(MatchRule.class);
    private final Map<DifferenceKind, Integer> differences = new EnumMap<>(DifferenceKind.class);

    /** About so many lines in each statement. */
    LargeBooks(int lines) {
        for (int i = 0; i < Math.max(4, lines / LINES_OF_FUND); i++) {
            funds.add(FundId.of("fund-" + i));
        }
        LargeErrors errors = new LargeErrors(this);
        for (int number = 0; ofProvince.size() < lines; number++) {
            deal(number, errors);
        }
        province = Drafts.statement(PROVINCE, CITY, ofProvince);
        city = Drafts.statement(CITY, PROVINCE, ofCity);
        options = MatchingOptions.builder().addAllHandPairs(hand).build();
        ofProvince.clear();
        ofCity.clear();
    }

    private void deal(int number, LargeErrors errors) {
        String id = "g-" + number;
        FundId fund = funds.get(random.nextInt(funds.size()));
        LocalDate paid = Drafts.FIRST.plusDays(random.nextInt(DAYS));
        LocalDate arrived = paid.plusDays(random.nextInt(8));
        long fen = amount();
        long part = amount();
        int share = number % 100;
        if (share < 40 || (share == 99 && number % 1_000 != 99)) {
            BookLine.Builder line = arrival("a-" + number, arrived, fund, fen).reference(EventId.of(id));
            pair(MatchRule.REFERENCE, payment(id, paid, fund, fen), line, fen);
        } else if (share < 50) {
            BookLine.Builder line = payment(id, paid, fund, fen).document("文-" + number);
            pair(
                    MatchRule.DOCUMENT,
                    line,
                    arrival("a-" + number, arrived, fund, fen).document("文-" + number),
                    fen);
        } else if (share < 90) {
            long round = share < 80 ? fen : 100_000L * (1 + fen % 20);
            pair(
                    MatchRule.AMOUNT_AND_DATE,
                    payment(id, paid, fund, round),
                    arrival("a-" + number, arrived, fund, round),
                    round);
        } else if (share < 92) {
            city(arrival("b-" + number, arrived, fund, part));
            pair(
                    MatchRule.ONE_TO_MANY,
                    payment(id, paid, fund, fen + part),
                    arrival("a-" + number, arrived, fund, fen),
                    fen + part);
        } else if (share < 94) {
            province(payment("h-" + number, paid, fund, part));
            pair(
                    MatchRule.MANY_TO_ONE,
                    payment(id, paid, fund, fen),
                    arrival("a-" + number, arrived, fund, fen + part),
                    fen + part);
        } else if (share < 96) {
            province(payment(id, paid, fund, fen));
            province(payment("x-" + number, paid, fund, -fen).takesBack(EventId.of(id)));
        } else if (share < 99) {
            errors.add(number, fund, paid, fen, amount());
        } else {
            hand.add(new HandPair(List.of(EventId.of(id)), List.of(EventId.of("a-" + number))));
            pair(MatchRule.HAND, payment(id, paid, fund, fen), arrival("a-" + number, Drafts.LAST, fund, fen), fen);
        }
    }

    /** One of so many that hardly two are the same, and hardly two sums. */
    private long amount() {
        return 1 + random.nextLong(1L << 40);
    }

    private void pair(MatchRule rule, BookLine.Builder payment, BookLine.Builder arrival, long fen) {
        province(payment);
        city(arrival);
        matched(rule, fen);
    }

    void province(BookLine.Builder line) {
        ofProvince.add(line.build());
    }

    void city(BookLine.Builder line) {
        ofCity.add(line.build());
    }

    void matched(MatchRule rule, long fen) {
        matched.merge(rule, fen, Long::sum);
    }

    void differs(DifferenceKind kind) {
        differences.merge(kind, 1, Integer::sum);
    }

    StatementMatching match() {
        return StatementMatching.of(province, city, options);
    }

    /**
     * Compares what is found with what was made.
     *
     * @throws IllegalStateException if it is anything else
     */
    void check(StatementMatching matching) {
        Map<MatchRule, Long> byRule = new EnumMap<>(MatchRule.class);
        for (Match match : matching.matches()) {
            byRule.merge(match.rule(), match.amount().minor(), Long::sum);
        }
        Map<DifferenceKind, Integer> byKind = new EnumMap<>(DifferenceKind.class);
        for (Difference difference : matching.differences()) {
            byKind.merge(difference.kind(), 1, Integer::sum);
        }
        if (!byRule.equals(matched) || !byKind.equals(differences)) {
            throw new IllegalStateException(
                    "found " + byRule + " and " + byKind + "; expected " + matched + " and " + differences);
        }
        for (PairSummary sum : matching.summaries()) {
            Amount explained = sum.inTransit().plus(sum.difference());
            if (!sum.payerSays().minus(sum.receiverSays()).equals(explained)) {
                throw new IllegalStateException(sum + " does not foot");
            }
        }
    }
}
