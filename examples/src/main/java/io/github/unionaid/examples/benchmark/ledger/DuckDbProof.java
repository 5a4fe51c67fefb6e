package io.github.unionaid.examples.benchmark.ledger;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.github.unionaid.core.union.UnionTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The books as tables in DuckDB, and in SQL what a reconciliation finds out: totals of all subtrees and the identities. Its
 * tables have what the ledger's columns have: flows and postings, numbers for unions and funds, balances kept.
 */
final class DuckDbProof implements AutoCloseable {
    private static final int MONEY = 102;
    private static final int INCOME = 408;
    private static final int GIVEN = 506;
    private static final int RECEIVED = 403;
    private static final int AID = 502;

    private final Path folder;
    private final DuckDBConnection connection;
    private final DuckDBAppender postings;
    private final DuckDBAppender flows;
    private int sequence;

    DuckDbProof(Organisation organisation) throws SQLException {
        folder = temporary();
        connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        execute("SET memory_limit = '7GB'");
        execute("SET preserve_insertion_order = false");
        execute("SET temp_directory = '" + folder.resolve("spilled") + "'");
        // in a file, and so compressed: in memory they would not be, and large books not fit beside the ledger
        execute("ATTACH '" + folder.resolve("books.duckdb") + "' AS books");
        execute("USE books");
        for (String table : ProofSql.TABLES) {
            execute(table);
        }
        loadNodes(organisation.tree());
        postings = connection.createAppender("books", "main", "posting");
        flows = connection.createAppender("books", "main", "flow");
    }

    /** Where the tables are, and what does not fit into its memory. */
    private static Path temporary() {
        try {
            return Files.createTempDirectory("unionaid-duckdb");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void loadNodes(UnionTree tree) throws SQLException {
        try (DuckDBAppender rows = connection.createAppender("books", "main", "node")) {
            for (int i = 0; i < tree.size(); i++) {
                rows.beginRow();
                rows.append(i).append(tree.subtreeEnd(i) - 1).append(tree.parentPosition(i));
                rows.endRow();
            }
        }
    }

    /** Takes in lines that the ledger has posted. */
    void add(Lines lines) throws SQLException {
        for (int i = 0; i < lines.size; i++) {
            sequence++;
            int book = lines.book[i];
            int other = lines.other[i];
            long fen = lines.fen[i];
            switch (lines.kind[i]) {
                case Lines.RECEIPT -> {
                    post(lines, i, MONEY, -1, fen);
                    post(lines, i, INCOME, -1, -fen);
                    flow(lines, i, 'R', -1, book);
                }
                case Lines.PAYMENT -> {
                    post(lines, i, GIVEN, other, fen);
                    post(lines, i, MONEY, -1, -fen);
                    flow(lines, i, 'P', book, other);
                }
                case Lines.ARRIVAL -> {
                    post(lines, i, MONEY, -1, fen);
                    post(lines, i, RECEIVED, other, -fen);
                    flow(lines, i, 'A', other, book);
                }
                default -> {
                    post(lines, i, AID, -1, fen);
                    post(lines, i, MONEY, -1, -fen);
                    flow(lines, i, 'D', book, -1);
                }
            }
        }
    }

    private void post(Lines lines, int at, int code, int party, long fen) throws SQLException {
        postings.beginRow();
        postings.append(sequence)
                .append(lines.book[at])
                .append(lines.fund[at])
                .append((short) code)
                .append(party)
                .append(lines.day[at])
                .append(fen);
        postings.endRow();
    }

    private void flow(Lines lines, int at, char kind, int from, int to) throws SQLException {
        flows.beginRow();
        flows.append(sequence)
                .append((byte) kind)
                .append(from)
                .append(to)
                .append(lines.fund[at])
                .append(lines.fen[at]);
        flows.endRow();
    }

    /** Ends the filling, and keeps the balances that the checks are to find again. */
    void ready() throws SQLException {
        postings.close();
        flows.close();
        execute("CHECKPOINT books");
        execute("SET search_path = 'memory.main,books.main'"); // what is made from them is made in memory
        execute(ProofSql.KEEP_BALANCES);
    }

    /** Sets on how many threads it works. */
    void threads(int count) throws SQLException {
        execute("SET threads TO " + count);
    }

    /** Makes all totals and checks all identities; answers sums over all subtrees and how many differences there are. */
    ProofAnswer run() throws SQLException {
        for (String statement : ProofSql.TOTALS) {
            execute(statement);
        }
        long differences = 0;
        for (String query : ProofSql.DIFFERENCES) {
            differences += number(query, 1);
        }
        long[] sums = new long[ProofAnswer.SUMS];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = number(ProofSql.SUMS, i + 1);
        }
        return new ProofAnswer(differences, sums);
    }

    private long number(String query, int column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            if (!rows.next()) {
                throw new IllegalStateException("no row from " + query);
            }
            return rows.getLong(column);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        try {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
