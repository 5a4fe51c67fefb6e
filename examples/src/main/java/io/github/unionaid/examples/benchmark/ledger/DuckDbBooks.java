package io.github.unionaid.examples.benchmark.ledger;

import io.github.unionaid.core.union.UnionTree;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * {@link SqlBooks} in DuckDB, with an appender and two threads. It scans faster than it keeps indices: money by day and
 * balances of accounts are views on the postings.
 */
final class DuckDbBooks extends SqlBooks {
    private static final String[] MORE = {
        "SET threads TO 2",
        "CREATE VIEW money AS SELECT book, fund, day, fen FROM posting WHERE code = 102",
        "CREATE VIEW account AS SELECT book, code, fund, party, sum(fen) AS fen FROM posting GROUP BY ALL",
    };

    private DuckDbBooks(Organisation organisation) throws SQLException {
        super(DriverManager.getConnection("jdbc:duckdb:"), organisation);
        for (String sql : MORE) {
            execute(sql);
        }
        begin();
    }

    /** Makes one. */
    static DuckDbBooks of(Organisation organisation) {
        try {
            return new DuckDbBooks(organisation);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    String part() {
        return "WITH part AS MATERIALIZED (SELECT pos, last FROM node"
                + " WHERE pos IN (SELECT book FROM line UNION SELECT other FROM line)) ";
    }

    @Override
    void loadNodes(UnionTree unions) throws SQLException {
        try (DuckDBAppender rows = duckDb().createAppender("memory", "main", "node")) {
            for (int i = 0; i < unions.size(); i++) {
                rows.beginRow();
                rows.append(i).append(unions.subtreeEnd(i) - 1);
                rows.endRow();
            }
        }
    }

    @Override
    void stage(Lines lines, int from, int to, int firstSequence) throws SQLException {
        try (DuckDBAppender rows = duckDb().createAppender("temp", "main", "staged")) {
            for (int i = from; i < to; i++) {
                boolean arrival = lines.kind[i] == Lines.ARRIVAL;
                rows.beginRow();
                rows.append(firstSequence + i - from)
                        .append(lines.idHigh[i])
                        .append(lines.idLow[i])
                        .append((int) lines.kind[i])
                        .append(lines.day[i])
                        .append(arrival ? -1 : lines.book[i])
                        .append(arrival ? -1 : lines.other[i])
                        .append(arrival ? -1 : (int) lines.fund[i])
                        .append(lines.fen[i])
                        .append(lines.refHigh[i])
                        .append(lines.refLow[i]);
                rows.endRow();
            }
        }
    }

    private DuckDBConnection duckDb() {
        return (DuckDBConnection) connection;
    }
}
