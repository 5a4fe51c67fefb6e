package io.github.unionaid.examples.benchmark.ledger;

import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.SourceClass;
import io.github.unionaid.ledger.event.OpenFund;
import java.time.LocalDate;
import java.util.List;

/**
 * A fund of the benchmark.
 *
 * @param id its id
 * @param fiscal whether its money is of the government
 * @param openFrom the first day on which it may be used
 * @param until the last day on which money comes in and goes out; what is on the way still arrives
 */
record FundTerms(String id, boolean fiscal, LocalDate openFrom, LocalDate until) {
    /** The last day of a fund that has none. */
    static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    /** Every contender has these, opened before the first line. */
    static final List<FundTerms> ALL = List.of(
            new FundTerms("relief", false, LocalDate.of(2010, 1, 1), NO_END),
            new FundTerms("warmth", false, LocalDate.of(2010, 1, 1), LocalDate.of(2020, 12, 31)),
            new FundTerms("fiscal", true, LocalDate.of(2010, 1, 1), NO_END),
            new FundTerms("new", false, LocalDate.of(2020, 1, 1), NO_END));

    /** The event that opens it in the ledger. */
    OpenFund opening() {
        Fund.Builder fund = Fund.builder()
                .id(id)
                .name("专项资金 " + id)
                .kind(GrantKind.SPECIAL)
                .sourceClass(fiscal ? SourceClass.FISCAL : SourceClass.OTHER);
        if (until.isBefore(NO_END)) {
            fund.until(until);
        }
        return OpenFund.builder()
                .id("open-" + id)
                .on(openFrom)
                .fund(fund.build())
                .build();
    }
}
