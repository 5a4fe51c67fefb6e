package io.github.unionaid.ledger.engine;

import io.github.unionaid.ledger.Ledger;
import java.lang.reflect.Field;

/** Reaches the flows that a ledger counts, past all that guards them. */
public final class CountedFlows {
    private CountedFlows() {}

    /** Adds to the first flow of a transaction, in minor units. */
    public static void tamper(Ledger ledger, int sequence, long minor) {
        try {
            Store store = ((State) value(Engine.class, "state", value(Ledger.class, "engine", ledger))).store();
            ((LongColumn) value(Store.class, "flowAmounts", store)).plus(store.flowBegin(sequence), minor);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Class<?> type, String name, Object of) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }
}
