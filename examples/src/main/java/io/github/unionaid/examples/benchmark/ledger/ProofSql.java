package io.github.unionaid.examples.benchmark.ledger;

import java.util.List;

/**
 * A reconciliation in SQL. Measures are summed by union and fund first and only then along the tree, pairs of unions before
 * their common ancestor is looked for; a subtree is a range of positions, so that its totals are differences of running
 * sums, as in the ledger.
 */
final class ProofSql {

    private ProofSql() {}

    /** Unions stand by position; a union or party of -1 is none; kinds of flow are letters. */
    static final List<String> TABLES = List.of(
            "CREATE TABLE node (pos INTEGER, last INTEGER, parent INTEGER)",
            "CREATE TABLE posting (txn INTEGER, book INTEGER, fund TINYINT, code SMALLINT, party INTEGER, day INTEGER,"
                    + " fen BIGINT)",
            "CREATE TABLE flow (txn INTEGER, kind TINYINT, giver INTEGER, receiver INTEGER, fund TINYINT, fen BIGINT)");

    static final String KEEP_BALANCES = "CREATE TABLE kept AS SELECT book, fund, code, party, sum(fen)::BIGINT AS fen"
            + " FROM posting GROUP BY ALL";

    private static final String MEASURES =
            "raised, delivered, held, sent, coming, received, arrived, insent, inreceived";

    /** Pairs, accounts, own measures, running sums, subtrees. */
    static final List<String> TOTALS = List.of(
            "CREATE OR REPLACE TEMP TABLE account AS SELECT book, fund, code, party, sum(fen)::BIGINT AS fen"
                    + " FROM posting GROUP BY ALL",
            "CREATE OR REPLACE TEMP TABLE pair AS SELECT giver, receiver, fund,"
                    + " sum(CASE WHEN kind = ascii('P') THEN fen ELSE 0 END)::BIGINT AS paid,"
                    + " sum(CASE WHEN kind = ascii('A') THEN fen ELSE 0 END)::BIGINT AS arrived,"
                    + " sum(CASE WHEN kind = ascii('R') THEN fen ELSE 0 END)::BIGINT AS raised,"
                    + " sum(CASE WHEN kind = ascii('D') THEN fen ELSE 0 END)::BIGINT AS delivered"
                    + " FROM flow GROUP BY ALL",
            // every giver stands above its receivers here, and is their lowest common ancestor
            "CREATE OR REPLACE TEMP TABLE own AS SELECT pos, fund, " + summed() + " FROM ("
                    + " SELECT receiver AS pos, fund, raised, 0 AS delivered, 0 AS held, 0 AS sent, paid AS coming,"
                    + " arrived AS received, 0 AS arrived, 0 AS insent, 0 AS inreceived FROM pair WHERE receiver >= 0"
                    + " UNION ALL SELECT giver, fund, 0, delivered, 0, paid, 0, 0, arrived, paid, arrived"
                    + " FROM pair WHERE giver >= 0"
                    + " UNION ALL SELECT book, fund, 0, 0, fen, 0, 0, 0, 0, 0, 0 FROM account WHERE code = 102)"
                    + " GROUP BY ALL",
            "CREATE OR REPLACE TEMP TABLE running AS SELECT pos, fund, " + running()
                    + " FROM own WINDOW w AS (PARTITION BY fund ORDER BY pos)",
            "CREATE OR REPLACE TEMP TABLE subtree AS SELECT e.pos, e.last, e.parent, e.fund, " + differences()
                    + " FROM (SELECT n.pos, n.last, n.parent, f.fund, n.pos - 1 AS before FROM node n,"
                    + " (SELECT DISTINCT fund FROM own) f) e"
                    + " ASOF LEFT JOIN running h ON e.fund = h.fund AND e.last >= h.pos"
                    + " ASOF LEFT JOIN running l ON e.fund = l.fund AND e.before >= l.pos");

    /** Each counts what does not agree: R1, R2, R3, R4 of unions and of subtrees, R5, R6 of balances. */
    static final List<String> DIFFERENCES = List.of(
            "SELECT count(*) FROM (SELECT txn, book, fund FROM posting GROUP BY ALL HAVING sum(fen) <> 0)",
            "SELECT count(*) FROM (SELECT giver, receiver, fund, sum(fen) AS fen FROM ("
                    + " SELECT book AS giver, party AS receiver, fund, fen FROM account WHERE code = 506"
                    + " UNION ALL SELECT party, book, fund, fen FROM account WHERE code = 403"
                    + " UNION ALL SELECT giver, receiver, fund, arrived - paid FROM pair"
                    + " WHERE giver >= 0 AND receiver >= 0) GROUP BY ALL HAVING sum(fen) <> 0)",
            "SELECT count(*) FROM (SELECT pos, fund FROM ("
                    + " SELECT pos, fund, " + MEASURES + " FROM own"
                    + " UNION ALL SELECT parent, fund, " + MEASURES + " FROM subtree WHERE parent >= 0"
                    + " UNION ALL SELECT pos, fund, " + negated() + " FROM subtree)"
                    + " GROUP BY ALL HAVING " + anyIsNotZero() + ")",
            "SELECT count(*) FROM own WHERE held + delivered + sent - received - raised <> 0",
            "SELECT count(*) FROM subtree WHERE held + delivered + (sent - insent) + (insent - inreceived)"
                    + " - (received - inreceived) - raised <> 0",
            "SELECT count(*) FROM (SELECT sum(fen) OVER (PARTITION BY book, fund ORDER BY day) AS held FROM ("
                    + "SELECT book, fund, day, sum(fen) AS fen FROM posting WHERE code = 102 GROUP BY ALL)) WHERE held < 0",
            "SELECT count(*) FROM kept k FULL JOIN account a ON k.book = a.book AND k.fund = a.fund AND k.code = a.code"
                    + " AND k.party = a.party WHERE k.fen IS DISTINCT FROM a.fen");

    /** Over all subtrees: sent, received, delivered, held, out, in, in transit inside. */
    static final String SUMS = "SELECT sum(sent)::BIGINT, sum(received)::BIGINT, sum(delivered)::BIGINT,"
            + " sum(held)::BIGINT, sum(sent - insent)::BIGINT, sum(received - inreceived)::BIGINT,"
            + " sum(insent - inreceived)::BIGINT FROM subtree";

    private static String summed() {
        return MEASURES.replaceAll("(\\w+)", "sum($1)::BIGINT AS $1");
    }

    private static String running() {
        return MEASURES.replaceAll("(\\w+)", "sum($1) OVER w AS $1");
    }

    private static String differences() {
        return MEASURES.replaceAll("(\\w+)", "(coalesce(h.$1, 0) - coalesce(l.$1, 0))::BIGINT AS $1");
    }

    private static String negated() {
        return MEASURES.replaceAll("(\\w+)", "-$1");
    }

    private static String anyIsNotZero() {
        return MEASURES.replaceAll("(\\w+)", "sum($1) <> 0").replace(",", " OR");
    }
}
