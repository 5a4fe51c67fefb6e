package io.github.unionaid.testkit;

import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.book.Transaction;
import io.github.unionaid.ledger.reconcile.Figures;
import io.github.unionaid.ledger.reconcile.Totals;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The figures of all subtrees by another engine: rows of flows, lines on accounts and the tree as pairs of union and parent
 * go to DuckDB, and SQL that knows nothing of this library adds them up.
 */
final class SqlTotals implements AutoCloseable {
    private static final String[] TABLES = {
        "CREATE TABLE node (id VARCHAR, parent VARCHAR)",
        "CREATE TABLE stand (id VARCHAR, node VARCHAR)", // of a union that is no more: who has its books
        "CREATE TABLE flow (line INTEGER, sequence BIGINT, day BIGINT, kind VARCHAR, fund VARCHAR, asset VARCHAR,"
                + " giver VARCHAR, receiver VARCHAR, minor BIGINT)",
        "CREATE TABLE posting (sequence BIGINT, day BIGINT, book VARCHAR, system VARCHAR, number VARCHAR,"
                + " fund VARCHAR, asset VARCHAR, minor BIGINT)",
    };

    private static final String SUBTREES = """
            WITH RECURSIVE above AS (
              SELECT id, node FROM stand
              UNION ALL
              SELECT above.id, node.parent FROM above JOIN node ON node.id = above.node WHERE node.parent IS NOT NULL
            ),
            moved AS (SELECT * FROM flow WHERE day <= $1 AND sequence <= $2),
            seen AS (
              SELECT node, line, any_value(fund) AS fund, any_value(asset) AS asset, any_value(kind) AS kind, any_value(minor) AS minor,
                bool_or(gives) AS gives, bool_or(gets) AS gets
              FROM (
                SELECT node, moved.*, TRUE AS gives, FALSE AS gets FROM moved JOIN above ON id = giver
                UNION ALL
                SELECT node, moved.*, FALSE, TRUE FROM moved JOIN above ON id = receiver
              ) GROUP BY node, line
            ),
            figures AS (
              SELECT node, fund, asset,
                sum(minor) FILTER (kind = 'PAYMENT' AND gives) AS SENT,
                sum(minor) FILTER (kind = 'PAYMENT' AND gets) AS COMING,
                sum(minor) FILTER (kind = 'PAYMENT' AND gives AND gets) AS INT_SENT,
                sum(minor) FILTER (kind = 'ARRIVAL' AND gets) AS RECEIVED,
                sum(minor) FILTER (kind = 'ARRIVAL' AND gives) AS ARRIVED,
                sum(minor) FILTER (kind = 'ARRIVAL' AND gives AND gets) AS INT_RECEIVED,
                sum(minor) FILTER (kind = 'RAISED' AND gets) AS RAISED,
                sum(minor) FILTER (kind IN ('REASSIGNED', 'UNSTATED') AND gets) AS REASSIGNED,
                sum(minor) FILTER (kind = 'UNSTATED' AND gets) AS UNSTATED,
                sum(minor) FILTER (kind = 'OPENING' AND gets) AS OPENING,
                sum(minor) FILTER (kind = 'DELIVERED' AND gives) AS DELIVERED,
                sum(minor) FILTER (kind = 'PURCHASED' AND gives) AS PURCHASED,
                0 AS HELD,
                sum(minor) FILTER (kind = 'NOTICED' AND gives) AS NOTICED,
                sum(minor) FILTER (kind = 'PAYMENT' AND gives AND NOT gets) AS "OUT",
                sum(minor) FILTER (kind = 'ARRIVAL' AND gets AND NOT gives) AS "IN",
                sum(if(kind = 'PAYMENT', minor, -minor))
                  FILTER (kind IN ('PAYMENT', 'ARRIVAL') AND gives AND gets) AS T_INT,
                sum(if(kind = 'PAYMENT', minor, -minor))
                  FILTER (kind IN ('PAYMENT', 'ARRIVAL') AND gives AND NOT gets) AS T_OUT,
                sum(if(kind = 'PAYMENT', minor, -minor))
                  FILTER (kind IN ('PAYMENT', 'ARRIVAL') AND gets AND NOT gives) AS T_IN
              FROM seen GROUP BY node, fund, asset
              UNION ALL BY NAME
              SELECT node, fund, asset, sum(minor) AS HELD FROM posting JOIN above ON id = book
              WHERE day <= $1 AND sequence <= $2
                AND CASE
                  WHEN asset <> 'CNY' THEN number = '141'
                  WHEN system = '2009' THEN left(number, 3) IN ('101', '102', '111', '112', '231')
                  ELSE left(number, 3) IN ('101', '102', '111', '121', '221')
                END
              GROUP BY node, fund, asset
            )
            SELECT node, fund, asset, sum(COLUMNS(* EXCLUDE (node, fund, asset))) FROM figures GROUP BY node, fund, asset
            """;

    private static final Map<String, Long> NOTHING = NaiveBooks.of(Figures.ZERO);

    private final Connection connection;
    private final Set<UnionId> unions = new HashSet<>();

    /** Of what the figures are. */
    private record Subtree(UnionId union, FundId fund, Asset asset) {}

    SqlTotals() {
        try {
            this.connection = DriverManager.getConnection("jdbc:duckdb:");
            execute("SET threads TO 1"); // more are slower with small tables
            for (String table : TABLES) {
                execute(table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts all rows of a view in, in place of those that are there. */
    void load(LedgerView view) throws SQLException {
        execute("DELETE FROM flow");
        execute("DELETE FROM posting");
        unions.clear();
        loadFlows(view);
        loadPostings(view);
    }

    private void loadFlows(LedgerView view) throws SQLException {
        try (DuckDBAppender rows = appender("flow")) {
            int line = 0;
            for (Flow flow : view.flows()) {
                flow.from().ifPresent(unions::add);
                flow.to().ifPresent(unions::add);
                rows.beginRow();
                rows.append(line++)
                        .append(flow.sequence())
                        .append(flow.date().toEpochDay())
                        .append(flow.kind().name())
                        .append(flow.fund().value())
                        .append(flow.amount().asset().toString())
                        .append(flow.from().map(UnionId::value).orElse(null))
                        .append(flow.to().map(UnionId::value).orElse(null))
                        .append(flow.amount().minor());
                rows.endRow();
            }
        }
    }

    private void loadPostings(LedgerView view) throws SQLException {
        try (DuckDBAppender rows = appender("posting")) {
            for (Transaction transaction : view.transactions()) {
                for (Posting p : transaction.postings()) {
                    unions.add(p.account().union());
                    rows.beginRow();
                    rows.append(transaction.sequence())
                            .append(transaction.date().toEpochDay())
                            .append(p.account().union().value())
                            .append(p.account().code().system().year())
                            .append(p.account().code().number())
                            .append(p.account().fund().value())
                            .append(p.account().asset().toString())
                            .append(p.signedMinor());
                    rows.endRow();
                }
            }
        }
    }

    /** Compares the totals of every union, fund and asset; returns how many subtrees have any figure. */
    int assertSame(LedgerView view, AsOf asOf) throws SQLException {
        loadTree(view, asOf);
        Map<Subtree, Map<String, Long>> expected = subtrees(asOf);
        int found = expected.size();
        Set<Asset> assets = new HashSet<>(Totals.assets(view));
        expected.keySet().forEach(s -> assets.add(s.asset())); // goods that stood in an opening balance never moved
        for (Asset asset : assets) {
            Totals totals = Totals.of(view, asOf, asset);
            for (FundId fund : totals.funds()) {
                for (Union union : totals.tree().unions()) {
                    UnionId id = union.id();
                    Map<String, Long> told = NaiveBooks.of(totals.subtree(id, fund));
                    Map<String, Long> counted = expected.remove(new Subtree(id, fund, asset));
                    if (!told.equals(counted == null ? NOTHING : counted)) {
                        throw new AssertionError("subtree of " + id + ", fund " + fund + ", " + asset + ", " + asOf
                                + ": SQL says " + counted + "; the ledger says " + told);
                    }
                }
            }
        }
        if (!expected.isEmpty()) {
            throw new AssertionError("figures that the ledger does not have: " + expected);
        }
        return found;
    }

    /** The figures of every subtree that has any, by name, in the smallest unit of the asset. */
    private Map<Subtree, Map<String, Long>> subtrees(AsOf asOf) throws SQLException {
        Map<Subtree, Map<String, Long>> subtrees = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(SUBTREES)) {
            query.setLong(1, asOf.date().toEpochDay());
            query.setLong(2, asOf.sequence());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Map<String, Long> figures = new LinkedHashMap<>();
                    for (int i = 4; i <= rows.getMetaData().getColumnCount(); i++) {
                        figures.put(rows.getMetaData().getColumnLabel(i), rows.getLong(i));
                    }
                    subtrees.put(
                            new Subtree(
                                    UnionId.of(rows.getString(1)),
                                    FundId.of(rows.getString(2)),
                                    Asset.parse(rows.getString(3))),
                            figures);
                }
            }
        }
        return subtrees;
    }

    /** Puts in the tree of a date, as known at a sequence number. */
    private void loadTree(LedgerView view, AsOf asOf) throws SQLException {
        execute("DELETE FROM node");
        execute("DELETE FROM stand");
        UnionRegister register = view.register(asOf.sequence());
        UnionTree tree = register.asOf(asOf.date());
        try (DuckDBAppender rows = appender("node")) {
            for (Union union : tree.unions()) {
                rows.beginRow();
                rows.append(union.id().value())
                        .append(union.parent().map(UnionId::value).orElse(null));
                rows.endRow();
            }
        }
        try (DuckDBAppender rows = appender("stand")) {
            for (UnionId union : unions) {
                if (register.contains(union)) {
                    UnionId node = tree.contains(union) ? union : register.booksOf(union, asOf.date());
                    rows.beginRow();
                    rows.append(union.value()).append(node.value());
                    rows.endRow();
                }
            }
        }
    }

    private DuckDBAppender appender(String table) throws SQLException {
        return ((DuckDBConnection) connection).createAppender("memory", "main", table);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
