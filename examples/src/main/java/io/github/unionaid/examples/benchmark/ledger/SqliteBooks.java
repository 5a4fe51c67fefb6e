package io.github.unionaid.examples.benchmark.ledger;

import io.github.unionaid.core.union.UnionTree;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** {@link SqlBooks} in SQLite: indices on ids, and money by day and balances of accounts kept up to date. */
final class SqliteBooks extends SqlBooks {
    private static final String URL =
            "jdbc:sqlite::memory:?journal_mode=MEMORY&synchronous=OFF&temp_store=MEMORY&cache_size=-500000";

    private static final String[] MORE = {
        "CREATE UNIQUE INDEX txn_id ON txn(id_high, id_low)",
        "CREATE INDEX txn_ref ON txn(ref_high, ref_low) WHERE kind = 2",
        "CREATE INDEX temp.staged_id ON staged(id_high, id_low)",
        "CREATE INDEX temp.line_cell ON line(book, fund)",
        "CREATE TABLE money(book INTEGER, fund INTEGER, day INTEGER, fen BIGINT, PRIMARY KEY(book, fund, day))"
                + " WITHOUT ROWID",
        "CREATE TABLE account(book INTEGER, code INTEGER, fund INTEGER, party INTEGER, fen BIGINT,"
                + " PRIMARY KEY(book, code, fund, party)) WITHOUT ROWID",
    };

    private static final String MONEY = "INSERT INTO money SELECT book, fund, day, sum(fen) FROM entry WHERE code = 102"
            + " GROUP BY book, fund, day ON CONFLICT DO UPDATE SET fen = fen + excluded.fen";

    private static final String ACCOUNTS = "INSERT INTO account SELECT book, code, fund, party, sum(fen) FROM entry"
            + " WHERE TRUE GROUP BY book, code, fund, party ON CONFLICT DO UPDATE SET fen = fen + excluded.fen";

    private SqliteBooks(Organisation organisation) throws SQLException {
        super(DriverManager.getConnection(URL), organisation);
        connection.setAutoCommit(true);
        for (String sql : MORE) {
            execute(sql);
        }
        connection.setAutoCommit(false);
        begin();
    }

    /** Makes one. */
    static SqliteBooks of(Organisation organisation) {
        try {
            return new SqliteBooks(organisation);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    String part() {
        return "WITH part AS NOT MATERIALIZED (SELECT pos, last FROM node) ";
    }

    @Override
    void loadNodes(UnionTree unions) throws SQLException {
        PreparedStatement insert = prepared("INSERT INTO node VALUES (?, ?)");
        for (int i = 0; i < unions.size(); i++) {
            insert.setInt(1, i);
            insert.setInt(2, unions.subtreeEnd(i) - 1);
            insert.executeUpdate();
        }
    }

    @Override
    void stage(Lines lines, int from, int to, int firstSequence) throws SQLException {
        PreparedStatement insert = prepared(SqlText.STAGE);
        for (int i = from; i < to; i++) {
            boolean arrival = lines.kind[i] == Lines.ARRIVAL;
            insert.setInt(1, firstSequence + i - from);
            insert.setLong(2, lines.idHigh[i]);
            insert.setLong(3, lines.idLow[i]);
            insert.setInt(4, lines.kind[i]);
            insert.setInt(5, lines.day[i]);
            insert.setInt(6, arrival ? -1 : lines.book[i]);
            insert.setInt(7, arrival ? -1 : lines.other[i]);
            insert.setInt(8, arrival ? -1 : lines.fund[i]);
            insert.setLong(9, lines.fen[i]);
            insert.setLong(10, lines.refHigh[i]);
            insert.setLong(11, lines.refLow[i]);
            insert.addBatch();
        }
        insert.executeBatch();
    }

    @Override
    void keep() throws SQLException {
        super.keep();
        update(MONEY);
        update(ACCOUNTS);
    }
}
