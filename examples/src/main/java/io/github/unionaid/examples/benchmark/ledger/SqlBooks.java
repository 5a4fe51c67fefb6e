package io.github.unionaid.examples.benchmark.ledger;

import io.github.unionaid.core.union.UnionTree;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The books in a database in memory, set by set: one transaction for each batch. The totals of a union are asked for as
 * sums over its subtree, which is a range of positions.
 */
abstract class SqlBooks implements Contender {
    /** How many lines a batch has. */
    static final int BATCH = 8_192;

    private static final int FIRST_DAY = (int) FundTerms.ALL.get(0).openFrom().toEpochDay();
    private static final int TODAY = (int) Organisation.TODAY.toEpochDay();

    final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final UnionTree tree;
    private int sequence;

    SqlBooks(Connection connection, Organisation organisation) throws SQLException {
        this.connection = connection;
        this.tree = organisation.tree();
        for (String table : SqlText.TABLES) {
            execute(table);
        }
        connection.setAutoCommit(false);
    }

    /** Puts in unions and funds, once there are the tables. */
    void begin() throws SQLException {
        for (int f = 0; f < FundTerms.ALL.size(); f++) {
            FundTerms fund = FundTerms.ALL.get(f);
            execute("INSERT INTO fund VALUES (" + f + ", " + (fund.fiscal() ? 1 : 0) + ", "
                    + fund.openFrom().toEpochDay() + ", " + fund.until().toEpochDay() + ")");
        }
        loadNodes(tree);
        connection.commit();
    }

    /** A {@code WITH} that gives the unions of a batch, from which the database takes them fastest. */
    abstract String part();

    abstract void loadNodes(UnionTree unions) throws SQLException;

    /** Fills the table {@code staged}. */
    abstract void stage(Lines lines, int from, int to, int firstSequence) throws SQLException;

    /** Adds what was checked; the tables {@code line} and {@code entry} have it. */
    void keep() throws SQLException {
        update(SqlText.KEEP_LINES);
        update(SqlText.KEEP_ENTRIES);
    }

    @Override
    public Runnable posting(Lines lines, int from, int to) {
        return () -> {
            for (int begin = from; begin < to; begin += BATCH) {
                int end = Math.min(to, begin + BATCH);
                if (post(lines, begin, end) != Answer.POSTED) {
                    for (int i = begin; i < end; i++) { // to learn which one it is
                        Contender.checkTaken(post(lines, i, i + 1) == Answer.POSTED, "line " + i);
                    }
                }
            }
        };
    }

    @Override
    public Answer answer(Lines lines, int at) {
        return post(lines, at, at + 1);
    }

    private Answer post(Lines lines, int from, int to) {
        try {
            Answer answer = take(lines, from, to);
            if (answer == Answer.POSTED) {
                connection.commit();
                sequence += to - from;
            } else {
                connection.rollback();
            }
            return answer;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer take(Lines lines, int from, int to) throws SQLException {
        for (String table : new String[] {"staged", "line", "entry", "doubtful"}) {
            update("DELETE FROM " + table);
        }
        stage(lines, from, to, sequence + 1);
        if (count(SqlText.KNOWN) > 0) {
            return count(SqlText.KNOWN_SAME) == to - from ? Answer.KNOWN : Answer.REFUSED;
        }
        if (count(SqlText.TWICE) > 0) {
            return Answer.REFUSED;
        }
        update(SqlText.RESOLVE);
        if (count(part() + SqlText.UNFIT, FIRST_DAY, TODAY) > 0 || count(SqlText.ARRIVED_TOO_MUCH) > 0) {
            return Answer.REFUSED;
        }
        if (update(SqlText.DOUBTFUL) > 0 && count(SqlText.OVERDRAWN) > 0) {
            return Answer.REFUSED;
        }
        update(SqlText.ENTRIES);
        if (count(SqlText.UNBALANCED) > 0) {
            return Answer.REFUSED;
        }
        keep();
        return Answer.POSTED;
    }

    @Override
    public long[] figures(int[] positions) {
        try {
            execute("DROP TABLE IF EXISTS own");
            execute(SqlText.OWN);
            execute("CREATE INDEX own_pos ON own(pos)");
            execute("DELETE FROM asked");
            for (int position : positions) {
                execute("INSERT INTO asked VALUES (" + position + ", " + (tree.subtreeEnd(position) - 1) + ")");
            }
            long[] figures = new long[positions.length * FundTerms.ALL.size() * Figure.COUNT];
            try (ResultSet rows = prepared(SqlText.SUBTREES).executeQuery()) {
                while (rows.next()) {
                    int union = Arrays.binarySearch(positions, rows.getInt(1));
                    for (Figure figure : Figure.values()) {
                        figures[figure.index(union, rows.getInt(2))] = rows.getLong(3 + figure.ordinal());
                    }
                }
            }
            connection.commit();
            return figures;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long accounts() {
        try {
            return count("SELECT count(*) FROM account");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    final void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    final int update(String sql) throws SQLException {
        return prepared(sql).executeUpdate();
    }

    final PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }

    private long count(String sql, int... parameters) throws SQLException {
        PreparedStatement statement = prepared(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setInt(i + 1, parameters[i]);
        }
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() {
        try {
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
