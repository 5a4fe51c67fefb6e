package io.github.unionaid.examples.benchmark.ledger;

import io.github.unionaid.examples.benchmark.ledger.Contender.Answer;
import io.github.unionaid.examples.benchmark.ledger.PlainEvent.Arrival;
import io.github.unionaid.examples.benchmark.ledger.PlainEvent.Delivery;
import io.github.unionaid.examples.benchmark.ledger.PlainEvent.Payment;
import io.github.unionaid.examples.benchmark.ledger.PlainEvent.Receipt;
import io.github.unionaid.examples.benchmark.ledger.PlainTransaction.Account;
import io.github.unionaid.examples.benchmark.ledger.PlainTransaction.Posting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The books as a careful user of plain Java would write them: maps, {@code BigDecimal}, and every union above kept up to
 * date at each posting.
 *
 * @param <U> what names a union
 */
final class PlainBooks<U> {
    private static final String MONEY = "102";
    private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);

    private final Function<U, @Nullable PlainNode<U>> nodes;
    private final Map<String, FundTerms> funds = new HashMap<>();
    private final Map<UUID, PlainTransaction<U>> byId = new HashMap<>();
    private final List<PlainTransaction<U>> transactions = new ArrayList<>();
    private final Map<UUID, BigDecimal> arrived = new HashMap<>();
    private final Map<Account<U>, BigDecimal> balances = new HashMap<>();
    private final PlainMoney<U> money = new PlainMoney<>();

    PlainBooks(Function<U, @Nullable PlainNode<U>> nodes) {
        this.nodes = nodes;
        FundTerms.ALL.forEach(fund -> funds.put(fund.id(), fund));
    }

    Map<Account<U>, BigDecimal> balances() {
        return balances;
    }

    Answer post(PlainEvent<U> event) {
        PlainTransaction<U> known = byId.get(event.id());
        if (known != null) {
            return known.event().equals(event) ? Answer.KNOWN : Answer.REFUSED;
        }
        LocalDate on = event.on();
        if (event.amount().signum() <= 0 || on.isAfter(Organisation.TODAY) || on.isBefore(FIRST_DAY)) {
            return Answer.REFUSED;
        }
        boolean taken;
        if (event instanceof Payment<U> payment) {
            taken = pay(payment);
        } else if (event instanceof Arrival<U> arrival) {
            taken = arrive(arrival);
        } else if (event instanceof Delivery<U> delivery) {
            taken = deliver(delivery);
        } else {
            taken = receive((Receipt<U>) event);
        }
        return taken ? Answer.POSTED : Answer.REFUSED;
    }

    private boolean isOpen(String fund, LocalDate on) {
        FundTerms terms = funds.get(fund);
        return terms != null && !on.isBefore(terms.openFrom()) && !on.isAfter(terms.until());
    }

    private boolean receive(Receipt<U> event) {
        PlainNode<U> book = nodes.apply(event.into());
        FundTerms terms = funds.get(event.fund());
        if (book == null || terms == null || !isOpen(event.fund(), event.on()) || terms.fiscal() != event.fiscal()) {
            return false;
        }
        record(event, book.id(), event.fund(), MONEY, null, event.fiscal() ? "404" : "408", null);
        for (PlainNode<U> at = book; at != null; at = at.parent()) {
            PlainNode.Totals totals = at.totals(event.fund());
            totals.add(Figure.RAISED, event.amount());
            totals.add(Figure.HELD, event.amount());
        }
        return true;
    }

    private boolean pay(Payment<U> event) {
        PlainNode<U> giver = nodes.apply(event.from());
        PlainNode<U> receiver = nodes.apply(event.to());
        if (giver == null
                || receiver == null
                || !receiver.isBelow(giver)
                || !isOpen(event.fund(), event.on())
                || !money.covers(giver.id(), event.fund(), event.on(), event.amount())) {
            return false;
        }
        BigDecimal amount = event.amount();
        record(event, giver.id(), event.fund(), "50602", receiver.id(), MONEY, null);
        BigDecimal less = amount.negate();
        for (PlainNode<U> at = giver; at != null; at = at.parent()) { // the lowest union above both is the giver
            PlainNode.Totals totals = at.totals(event.fund());
            totals.add(Figure.SENT, amount);
            totals.add(Figure.INT_SENT, amount);
            totals.add(Figure.HELD, less);
        }
        for (PlainNode<U> at = receiver; at != null; at = at.parent()) {
            at.totals(event.fund()).add(Figure.COMING, amount);
        }
        return true;
    }

    private boolean arrive(Arrival<U> event) {
        PlainTransaction<U> named = byId.get(event.payment());
        if (named == null
                || !(named.event() instanceof Payment<U> payment)
                || event.on().isBefore(payment.on())) {
            return false;
        }
        BigDecimal sum = arrived.getOrDefault(payment.id(), BigDecimal.ZERO).add(event.amount());
        PlainNode<U> giver = nodes.apply(payment.from());
        PlainNode<U> receiver = nodes.apply(payment.to());
        if (sum.compareTo(payment.amount()) > 0 || giver == null || receiver == null) {
            return false;
        }
        arrived.put(payment.id(), sum);
        BigDecimal amount = event.amount();
        record(event, receiver.id(), payment.fund(), MONEY, null, "40302", giver.id());
        for (PlainNode<U> at = receiver; at != null; at = at.parent()) {
            PlainNode.Totals totals = at.totals(payment.fund());
            totals.add(Figure.RECEIVED, amount);
            totals.add(Figure.HELD, amount);
        }
        for (PlainNode<U> at = giver; at != null; at = at.parent()) {
            PlainNode.Totals totals = at.totals(payment.fund());
            totals.add(Figure.ARRIVED, amount);
            totals.add(Figure.INT_RECEIVED, amount);
        }
        return true;
    }

    private boolean deliver(Delivery<U> event) {
        PlainNode<U> book = nodes.apply(event.from());
        if (book == null
                || !isOpen(event.fund(), event.on())
                || !money.covers(book.id(), event.fund(), event.on(), event.amount())) {
            return false;
        }
        record(event, book.id(), event.fund(), "50205", null, MONEY, null);
        BigDecimal less = event.amount().negate();
        for (PlainNode<U> at = book; at != null; at = at.parent()) {
            PlainNode.Totals totals = at.totals(event.fund());
            totals.add(Figure.DELIVERED, event.amount());
            totals.add(Figure.HELD, less);
        }
        return true;
    }

    private void record(
            PlainEvent<U> event,
            U union,
            String fund,
            String debit,
            @Nullable U debitWith,
            String credit,
            @Nullable U creditWith) {
        Posting<U> first = new Posting<>(new Account<>(union, debit, fund, debitWith), event.amount());
        Posting<U> second = new Posting<>(
                new Account<>(union, credit, fund, creditWith), event.amount().negate());
        PlainTransaction<U> made = new PlainTransaction<>(transactions.size() + 1L, event, List.of(first, second));
        balances.merge(first.account(), first.amount(), BigDecimal::add);
        balances.merge(second.account(), second.amount(), BigDecimal::add);
        money.add(union, fund, event.on(), debit.equals(MONEY) ? first.amount() : second.amount());
        transactions.add(made);
        byId.put(event.id(), made);
    }
}
