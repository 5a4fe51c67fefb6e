package io.github.unionaid.examples.benchmark.ledger;

/**
 * The statements that both databases understand. A batch is staged, its arrivals are given the ends of their payments
 * ({@code line}), it is checked as a set, and then added to {@code txn} and {@code posting}. Each check counts what is
 * wrong. Kinds are those of {@link Lines}: 0 receipt, 1 payment, 2 arrival, 3 delivery; the money account is 102.
 */
final class SqlText {

    private SqlText() {}

    static final String[] TABLES = {
        "CREATE TABLE node(pos INTEGER PRIMARY KEY, last INTEGER NOT NULL)",
        "CREATE TABLE fund(id INTEGER PRIMARY KEY, fiscal INTEGER NOT NULL, open_from INTEGER NOT NULL,"
                + " until INTEGER NOT NULL)",
        "CREATE TABLE txn(seq INTEGER, id_high BIGINT, id_low BIGINT, kind INTEGER, day INTEGER, book INTEGER,"
                + " other INTEGER, fund INTEGER, fen BIGINT, ref_high BIGINT, ref_low BIGINT)",
        "CREATE TABLE posting(seq INTEGER, day INTEGER, book INTEGER, code INTEGER, fund INTEGER, party INTEGER,"
                + " fen BIGINT)",
        "CREATE TEMP TABLE staged(seq INTEGER, id_high BIGINT, id_low BIGINT, kind INTEGER, day INTEGER, book INTEGER,"
                + " other INTEGER, fund INTEGER, fen BIGINT, ref_high BIGINT, ref_low BIGINT)",
        "CREATE TEMP TABLE line(seq INTEGER, id_high BIGINT, id_low BIGINT, kind INTEGER, day INTEGER, book INTEGER,"
                + " other INTEGER, fund INTEGER, fen BIGINT, ref_high BIGINT, ref_low BIGINT, paid BIGINT,"
                + " paid_day INTEGER)",
        "CREATE TEMP TABLE entry(seq INTEGER, day INTEGER, book INTEGER, code INTEGER, fund INTEGER, party INTEGER,"
                + " fen BIGINT)",
        "CREATE TEMP TABLE doubtful(book INTEGER, fund INTEGER)",
        "CREATE TEMP TABLE asked(pos INTEGER, last INTEGER)",
    };

    static final String STAGE = "INSERT INTO staged VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    static final String KNOWN =
            "SELECT count(*) FROM staged s JOIN txn t ON t.id_high = s.id_high AND t.id_low = s.id_low";

    static final String KNOWN_SAME = KNOWN
            + " AND t.kind = s.kind AND t.day = s.day AND t.fen = s.fen AND t.ref_high = s.ref_high"
            + " AND t.ref_low = s.ref_low"
            + " AND (s.kind = 2 OR (t.book = s.book AND t.other = s.other AND t.fund = s.fund))";

    static final String TWICE =
            "SELECT count(*) FROM (SELECT 1 FROM staged GROUP BY id_high, id_low HAVING count(*) > 1) x";

    /** No condition on one side alone stands at a join: DuckDB would compare all pairs. */
    static final String RESOLVE = """
            INSERT INTO line SELECT s.seq, s.id_high, s.id_low, s.kind, s.day,
              CASE s.kind WHEN 2 THEN COALESCE(p.other, CASE WHEN q.seq < s.seq THEN q.other END) ELSE s.book END,
              CASE s.kind WHEN 2 THEN COALESCE(p.book, CASE WHEN q.seq < s.seq THEN q.book END) ELSE s.other END,
              CASE s.kind WHEN 2 THEN COALESCE(p.fund, CASE WHEN q.seq < s.seq THEN q.fund END) ELSE s.fund END,
              s.fen, s.ref_high, s.ref_low,
              COALESCE(p.fen, CASE WHEN q.seq < s.seq THEN q.fen END),
              COALESCE(p.day, CASE WHEN q.seq < s.seq THEN q.day END)
            FROM staged s
            LEFT JOIN (SELECT * FROM txn WHERE kind = 1) p ON p.id_high = s.ref_high AND p.id_low = s.ref_low
            LEFT JOIN (SELECT * FROM staged WHERE kind = 1) q ON q.id_high = s.ref_high AND q.id_low = s.ref_low
            """;

    /** To be put after {@code WITH part AS}, which has the unions that matter. Its parameters are the first day of the books and today. */
    static final String UNFIT = """
            SELECT count(*) FROM line l
            LEFT JOIN part b ON b.pos = l.book
            LEFT JOIN part o ON o.pos = l.other
            LEFT JOIN fund f ON f.id = l.fund
            WHERE NOT COALESCE(l.fen > 0 AND l.day >= ? AND l.day <= ? AND b.pos IS NOT NULL
              AND l.day >= f.open_from
              AND (l.kind = 2 OR l.day <= f.until)
              AND (l.kind <> 0 OR f.fiscal = l.other)
              AND (l.kind <> 1 OR (o.pos > b.pos AND o.pos <= b.last))
              AND (l.kind <> 2 OR l.day >= l.paid_day), FALSE)
            """;

    static final String ARRIVED_TOO_MUCH = """
            SELECT count(*) FROM
              (SELECT ref_high, ref_low, max(paid) AS paid, sum(fen) AS fen FROM line WHERE kind = 2 GROUP BY 1, 2) x
            WHERE x.fen + COALESCE((SELECT sum(t.fen) FROM txn t
              WHERE t.kind = 2 AND t.ref_high = x.ref_high AND t.ref_low = x.ref_low), 0) > x.paid
            """;

    /** Where what goes out might not be covered: it is not if nothing that comes in with the same batch counts. */
    static final String DOUBTFUL = """
            INSERT INTO doubtful
            WITH gone AS (SELECT book, fund, day, sum(-fen) AS fen FROM line WHERE kind IN (1, 3) GROUP BY 1, 2, 3),
              cell AS (SELECT DISTINCT book, fund FROM gone),
              change AS (SELECT m.book, m.fund, m.day, m.fen FROM cell c JOIN money m ON m.book = c.book AND m.fund = c.fund
                UNION ALL SELECT book, fund, day, fen FROM gone),
              daily AS (SELECT book, fund, day, sum(fen) AS fen FROM change GROUP BY 1, 2, 3),
              running AS (SELECT book, fund, sum(fen) OVER (PARTITION BY book, fund ORDER BY day) AS balance FROM daily)
            SELECT DISTINCT book, fund FROM running WHERE balance < 0
            """;

    /** The same with everything that comes in before, line by line. */
    static final String OVERDRAWN = """
            WITH change AS (
                SELECT m.book, m.fund, m.day, m.fen, 0 AS seq FROM doubtful c
                  JOIN money m ON m.book = c.book AND m.fund = c.fund
                UNION ALL
                SELECT l.book, l.fund, l.day, CASE WHEN l.kind IN (1, 3) THEN -l.fen ELSE l.fen END, l.seq
                  FROM doubtful c JOIN line l ON l.book = c.book AND l.fund = c.fund),
              days AS (SELECT DISTINCT book, fund, day FROM change),
              after AS (SELECT l.seq, d.day, sum(e.fen) AS balance FROM doubtful c
                JOIN line l ON l.book = c.book AND l.fund = c.fund AND l.kind IN (1, 3)
                JOIN days d ON d.book = l.book AND d.fund = l.fund AND d.day >= l.day
                JOIN change e ON e.book = l.book AND e.fund = l.fund AND e.day <= d.day AND e.seq <= l.seq
                GROUP BY l.seq, d.day)
            SELECT count(*) FROM after WHERE balance < 0
            """;

    static final String ENTRIES = """
            INSERT INTO entry
            SELECT seq, day, book, 102, fund, -1, CASE WHEN kind IN (1, 3) THEN -fen ELSE fen END FROM line
            UNION ALL
            SELECT l.seq, l.day, l.book,
              CASE l.kind WHEN 0 THEN CASE l.other WHEN 1 THEN 404 ELSE 408 END WHEN 1 THEN 50602 WHEN 2 THEN 40302
                ELSE 50205 END,
              l.fund, CASE WHEN l.kind IN (1, 2) THEN l.other ELSE -1 END,
              CASE WHEN l.kind IN (1, 3) THEN l.fen ELSE -l.fen END
            FROM line l
            """;

    static final String UNBALANCED =
            "SELECT count(*) FROM (SELECT seq FROM entry GROUP BY seq, book, fund HAVING sum(fen) <> 0) x";

    static final String KEEP_LINES = "INSERT INTO txn SELECT seq, id_high, id_low, kind, day, book, other, fund, fen,"
            + " ref_high, ref_low FROM line";

    static final String KEEP_ENTRIES = "INSERT INTO posting SELECT * FROM entry";

    /** The figures of each union itself, in the order of {@link Figure}; a giver is the lowest union above both ends. */
    static final String OWN = """
            CREATE TABLE own AS SELECT pos, fund, sum(raised) AS raised, sum(sent) AS sent, sum(coming) AS coming,
              sum(received) AS received, sum(arrived) AS arrived, sum(delivered) AS delivered,
              sum(raised + received - sent - delivered) AS held
            FROM (
              SELECT book AS pos, fund, CASE kind WHEN 0 THEN fen ELSE 0 END AS raised,
                CASE kind WHEN 1 THEN fen ELSE 0 END AS sent, 0 AS coming, CASE kind WHEN 2 THEN fen ELSE 0 END AS received,
                0 AS arrived, CASE kind WHEN 3 THEN fen ELSE 0 END AS delivered FROM txn
              UNION ALL SELECT other, fund, 0, 0, fen, 0, 0, 0 FROM txn WHERE kind = 1
              UNION ALL SELECT other, fund, 0, 0, 0, 0, fen, 0 FROM txn WHERE kind = 2) x
            GROUP BY pos, fund ORDER BY pos
            """;

    static final String SUBTREES = """
            SELECT a.pos, o.fund, sum(raised), sum(sent), sum(coming), sum(received), sum(arrived), sum(delivered),
              sum(sent), sum(arrived), sum(held)
            FROM asked a CROSS JOIN own o WHERE o.pos BETWEEN a.pos AND a.last GROUP BY a.pos, o.fund
            """;
}
