package io.github.unionaid.ledger.engine;

import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.Account;
import java.lang.reflect.Field;

/** Reaches the balances that a ledger keeps, past all that guards them. */
public final class KeptBalances {
    private KeptBalances() {}

    /** Adds to the balance of an account that has lines, in minor units, debits above zero; no line is added. */
    public static void tamper(Ledger ledger, Account account, long signedMinor) {
        try {
            Field engine = Ledger.class.getDeclaredField("engine");
            Field state = Engine.class.getDeclaredField("state");
            engine.setAccessible(true);
            state.setAccessible(true);
            AccountTable accounts = ((State) state.get(engine.get(ledger))).accounts();
            accounts.post(accounts.number(account), signedMinor);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
