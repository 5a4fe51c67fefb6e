package io.github.unionaid.testkit;

import io.github.unionaid.ledger.book.DateBasis;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.event.Means;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The attributes of all events. The builders share no type, so their methods are found by name. */
final class Common {

    private Common() {}

    /** Sets id, date and texts; returns the builder. */
    static <B> B set(B builder, Draft d) {
        call(builder, "id", EventId.class, d.id);
        call(builder, "on", LocalDate.class, d.on);
        call(builder, "dateBasis", DateBasis.class, d.basis);
        call(builder, "voucher", Optional.class, d.voucher);
        call(builder, "documentHash", Optional.class, d.documentHash);
        call(builder, "by", Optional.class, d.by);
        call(builder, "putAllNotes", Map.class, d.notes);
        return builder;
    }

    /** The same for an event that moves money on a money account. */
    static <B> B setCash(B builder, Draft d) {
        call(builder, "means", Means.class, d.means);
        return set(builder, d);
    }

    private static void call(Object builder, String name, Class<?> type, Object value) {
        try {
            Method method = builder.getClass().getMethod(name, type);
            method.invoke(builder, value);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot set " + name + " to " + value + " by " + builder.getClass(), e);
        }
    }
}
