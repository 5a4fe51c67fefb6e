package io.github.unionaid.ledger.statement;

import io.github.unionaid.core.json.DocumentFormat;
import java.util.List;

/** The names in files of statements, in their order. */
final class StatementFormat {
    static final String NAME = "unionaid-book-statement";
    static final int VERSION = 1;
    static final DocumentFormat DOCUMENT = new DocumentFormat(NAME, VERSION);

    static final String BOOK = "book";
    static final String COUNTERPARTY = "counterparty";
    static final String FROM = "from";
    static final String TO = "to";
    static final String LEDGER = "ledger";
    static final String DIGEST = "digest";
    static final String BALANCES = "balances";
    static final String LINES = "lines";

    static final List<String> BALANCE_COLUMNS = List.of("direction", "transfer", "fund", "opening", "closing");
    static final List<String> LINE_COLUMNS = List.of(
            "id",
            "date",
            "entry",
            "direction",
            "transfer",
            "fund",
            "grantKind",
            "amount",
            "reference",
            "notice",
            "document",
            "begunOn",
            "takesBack",
            COUNTERPARTY);

    private StatementFormat() {}
}
