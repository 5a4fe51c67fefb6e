package io.github.unionaid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What {@link SqlTotalsProperties} says of small ledgers, of a large one. */
class SqlTotalsTest {

    @Test
    void subtreesOfALargeLedger_areThoseOfSql() throws SQLException {
        LedgerView view = ManyGrants.ledger(4_000, 150_000, 1).view();
        assertThat(view.sequence()).isGreaterThan(140_000);
        LocalDate middle = ManyGrants.FIRST_DAY.plusDays(ManyGrants.DAYS / 2);
        try (SqlTotals sql = new SqlTotals()) {
            sql.load(view);
            assertThat(sql.assertSame(view, AsOf.date(Ledgers.TODAY))).isGreaterThan(10_000);
            assertThat(sql.assertSame(view, AsOf.date(middle).knownAt(view.sequence() * 3 / 4)))
                    .isGreaterThan(5_000);
        }
    }
}
