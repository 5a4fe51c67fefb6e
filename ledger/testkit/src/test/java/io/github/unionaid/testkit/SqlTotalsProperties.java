package io.github.unionaid.testkit;

import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/** An independent engine gives the same totals of every subtree, to the fen. */
class SqlTotalsProperties {
    private static final SqlTotals SQL = new SqlTotals(); // to begin one takes longer than a program

    @AfterContainer
    static void close() throws SQLException {
        SQL.close();
    }

    @Provide
    Arbitrary<EventProgram> programs() {
        return Programs.any().arbitrary();
    }

    @Property(tries = 100)
    void subtreesOfAnyProgram_areThoseOfSql(
            @ForAll("programs") EventProgram program,
            @ForAll @IntRange(max = 100) int day,
            @ForAll @IntRange(max = 100) int known)
            throws SQLException {
        LedgerView view = Ledgers.run(program).view();
        List<LocalDate> dates = NaiveBooks.dates(view);
        LocalDate date = dates.isEmpty() ? Ledgers.TODAY : dates.get((dates.size() - 1) * day / 100);
        SQL.load(view);
        SQL.assertSame(view, AsOf.date(Ledgers.TODAY));
        SQL.assertSame(view, AsOf.date(date).knownAt(view.sequence() * known / 100));
    }
}
