/** A double-entry ledger of aid in which the totals of lower unions reconcile with those of the upper one. */
@SuppressWarnings("requires-automatic") // the annotations of Immutables, needed at compile time only
module io.github.unionaid.ledger {
    requires transitive io.github.unionaid.core;
    requires com.google.common;
    requires static transitive org.jspecify;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static org.immutables.value.annotations;

    exports io.github.unionaid.ledger;
    exports io.github.unionaid.ledger.book;
    exports io.github.unionaid.ledger.chart;
    exports io.github.unionaid.ledger.event;
    exports io.github.unionaid.ledger.journal;
    exports io.github.unionaid.ledger.reconcile;
    exports io.github.unionaid.ledger.report;
    exports io.github.unionaid.ledger.statement;

    opens io.github.unionaid.ledger.book to
            com.fasterxml.jackson.databind;
    opens io.github.unionaid.ledger.chart to
            com.fasterxml.jackson.databind;
    opens io.github.unionaid.ledger.engine to
            com.fasterxml.jackson.databind;
    opens io.github.unionaid.ledger.event to
            com.fasterxml.jackson.databind;
    opens io.github.unionaid.ledger.reconcile to
            com.fasterxml.jackson.databind;
    opens io.github.unionaid.ledger.statement to
            com.fasterxml.jackson.databind;
}
