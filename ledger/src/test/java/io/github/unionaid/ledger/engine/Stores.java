package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import java.util.List;

/** Stores for tests of what stands on them. */
final class Stores {
    private Stores() {}

    /** A store that nothing has been put into, of one union. */
    static Store empty() {
        Union union = Union.builder()
                .id(UnionId.of("u"))
                .name("某总工会")
                .level(UnionLevel.NATIONAL)
                .build();
        UnionRegister register = UnionRegister.of(UnionTree.of(List.of(union)));
        return new Store(new ObjectColumn<>(), new UnionNumbers(register), new ObjectColumn<>(), new ObjectColumn<>());
    }
}
