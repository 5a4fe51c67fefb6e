package io.github.unionaid.ledger.engine;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.engine.Lanes.Lane;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;

/** SHA-256 over everything that decides how a state answers, in an order that the journal decides. O(transactions). */
final class StateDigest {
    private final RecordCodec codec;

    StateDigest(RecordCodec codec) {
        this.codec = codec;
    }

    String of(State state) {
        Hasher hasher = Hashing.sha256().newHasher();
        hasher.putBytes(codec.encode(state.genesis()));
        Store store = state.store();
        for (int s = 1; s <= store.transactionCount(); s++) {
            put(hasher, store.transaction(s).toString());
            put(hasher, store.recordedAt(s).toString());
            hasher.putBytes(codec.bytes(store.event(s)));
            hasher.putInt(state.namedBy(s)).putInt(state.reversalOf(s));
            for (int leg : state.legs().legs(s)) {
                hasher.putInt(leg);
            }
        }
        for (int i = 0; i < store.flowCount(); i++) {
            Flow flow = store.flow(i);
            put(hasher, flow.toString());
        }
        state.lines().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Lane::union)
                        .thenComparing(Lane::fund)
                        .thenComparing(Lane::kind)
                        .thenComparing(Lane::detail)))
                .forEach(e -> {
                    put(hasher, e.getKey().toString());
                    put(hasher, e.getValue().actual());
                    put(hasher, e.getValue().standing());
                    put(hasher, e.getValue().promised());
                });
        return hasher.putLong(state.turnover()).hash().toString();
    }

    private static void put(Hasher hasher, DatedLine line) {
        hasher.putInt(line.size());
        for (int i = 0; i < line.size(); i++) {
            hasher.putInt(line.day(i)).putLong(line.balance(i));
        }
    }

    private static void put(Hasher hasher, String text) {
        hasher.putInt(text.length()).putString(text, StandardCharsets.UTF_8);
    }
}
