package io.github.unionaid.testkit.planted;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.book.Transaction;
import io.github.unionaid.ledger.engine.KeptBalances;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.journal.JournalException;
import io.github.unionaid.testkit.ProgramRun;
import io.github.unionaid.testkit.planted.Plant.Meaning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Plants errors in the consistent books of a program, each in a copy of its own, at a random place. */
final class Planter {
    private static final String OTHER_ID = "the-same-again";

    private final LedgerView view;
    private final Records records;
    private final Random random;
    private final Alterer alterer;

    Planter(ProgramRun run, Random random) {
        this.view = run.view();
        this.records = new Records(run.journal());
        this.random = random;
        this.alterer = new Alterer(view, random);
    }

    /** Plants one; empty if there is no place for it. */
    Optional<Plant> plant(Fault fault) {
        List<Transaction> all = new ArrayList<>(view.transactions().stream()
                .filter(t -> !t.postings().isEmpty())
                .toList());
        Collections.shuffle(all, random);
        for (Transaction transaction : all) {
            Optional<Plant> plant = switch (fault) {
                case EVENT_TWICE -> eventTwice(transaction);
                case BALANCE -> Optional.of(balance(transaction));
                default -> alterer.alter(fault, transaction).map(a -> altered(fault, transaction, a));
            };
            if (plant.isPresent()) {
                return plant;
            }
        }
        return Optional.empty();
    }

    private Plant altered(Fault fault, Transaction transaction, Alteration alteration) {
        Records altered = records.withPostings(transaction.sequence(), alteration.postings());
        return plant(
                fault,
                altered.open(),
                transaction.sequence(),
                moves(transaction),
                alteration.concerned(),
                alteration.difference(),
                fault == Fault.OTHER_SIDE && alteration.isLikeSwapped(transaction.postings())
                        ? Meaning.TWO
                        : Meaning.ONE);
    }

    private static Plant plant(
            Fault fault,
            Ledger ledger,
            long sequence,
            Optional<Set<UnionId>> moves,
            List<Posting> concerned,
            Amount difference,
            Meaning meaning) {
        List<Account> accounts = concerned.stream().map(Posting::account).toList();
        return new Plant(
                fault,
                ledger,
                sequence,
                moves.map(Set::of).orElseGet(() -> places(accounts)),
                accounts.stream().map(Account::fund).collect(Collectors.toSet()),
                difference,
                meaning);
    }

    /** The unions between which the event moves something. */
    private Optional<Set<UnionId>> moves(Transaction transaction) {
        return view.flows().stream()
                .filter(f ->
                        f.sequence() == transaction.sequence() && f.transfer().isPresent() && !f.toGroup())
                .findFirst()
                .map(f -> Set.copyOf(List.of(f.from().orElseThrow(), f.to().orElseThrow())));
    }

    /** The two unions whose books mirror each other in wrong lines, if there are no more than two; else each one. */
    private static Set<Set<UnionId>> places(List<Account> accounts) {
        Set<Set<UnionId>> pairs = new HashSet<>();
        Set<Set<UnionId>> books = new HashSet<>();
        for (Account account : accounts) {
            books.add(Set.of(account.union()));
            account.counterparty().ifPresent(c -> pairs.add(Set.copyOf(List.of(account.union(), c))));
        }
        return pairs.size() == 1 ? pairs : books;
    }

    /** Consistent if the rules accept it there: two receipts of the same amount may be two receipts. */
    private Optional<Plant> eventTwice(Transaction transaction) {
        int sequence = (int) transaction.sequence();
        int place = sequence + 1 + random.nextInt(records.count() - sequence + 1);
        Ledger ledger;
        try {
            ledger = records.withTwice(sequence, place, OTHER_ID).open();
        } catch (JournalException e) {
            return Optional.empty(); // a fund opened twice, say: such a journal is not read
        }
        Event again = ledger.view().events().get(place - 1);
        boolean accepted =
                records.first(place - 1).open().dryRun(again).refusal().isEmpty();
        List<Posting> lines = transaction.postings();
        return Optional.of(plant(
                Fault.EVENT_TWICE,
                ledger,
                place,
                moves(transaction),
                lines,
                Alteration.weight(lines),
                accepted ? Meaning.NONE : Meaning.ONE));
    }

    private Plant balance(Transaction transaction) {
        List<Posting> lines = transaction.postings();
        Posting line = lines.get(random.nextInt(lines.size()));
        long change = (1L + random.nextInt(10_000)) * (random.nextBoolean() ? 1 : -1);
        Ledger ledger = records.open();
        KeptBalances.tamper(ledger, line.account(), change);
        Amount difference = Amount.of(line.account().asset(), change);
        return plant(Fault.BALANCE, ledger, 0, Optional.empty(), List.of(line), difference, Meaning.ONE);
    }
}
