/** Who and how much: the union tree, division codes, exact amounts, strict JSON. */
@SuppressWarnings({"requires-automatic", "module"}) // Immutables, at compile time only; the ledger, built later
module io.github.unionaid.core {
    requires transitive com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires com.google.common;
    requires static transitive org.jspecify;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static org.immutables.value.annotations;

    exports io.github.unionaid.core.amount;
    exports io.github.unionaid.core.heap to
            io.github.unionaid.ledger;
    exports io.github.unionaid.core.json;
    exports io.github.unionaid.core.national;
    exports io.github.unionaid.core.region;
    exports io.github.unionaid.core.text to
            io.github.unionaid.ledger;
    exports io.github.unionaid.core.union;

    opens io.github.unionaid.core.amount to
            com.fasterxml.jackson.databind;
    opens io.github.unionaid.core.region to
            com.fasterxml.jackson.databind;
    opens io.github.unionaid.core.union to
            com.fasterxml.jackson.databind;

    provides com.fasterxml.jackson.databind.Module with
            io.github.unionaid.core.json.UnionaidModule;
}
