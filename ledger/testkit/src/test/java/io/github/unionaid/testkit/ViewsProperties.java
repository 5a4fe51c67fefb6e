package io.github.unionaid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.Change;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.Page;
import io.github.unionaid.ledger.PageCursor;
import io.github.unionaid.ledger.PageRequest;
import io.github.unionaid.ledger.Statement;
import io.github.unionaid.ledger.StatementLine;
import io.github.unionaid.ledger.TransactionQuery;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Balance;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.Transaction;
import io.github.unionaid.ledger.event.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What a view answers in pages is what a search through all it has finds, while posting goes on. */
class ViewsProperties {

    @Provide
    Arbitrary<EventProgram> programs() {
        return Programs.any().arbitrary();
    }

    @Provide
    Arbitrary<Question> questions() {
        return Question.questions();
    }

    @Property(tries = 1000)
    void transactions_areThoseThatASearchFinds(
            @ForAll("programs") EventProgram program,
            @ForAll("questions") Question question,
            @ForAll @IntRange(max = 2) int kept) {
        Run run = new Run(program, kept);
        LedgerView view = run.ledger.view();
        TransactionQuery query = question.query(program, view);
        List<Transaction> expected = NaiveViews.transactions(view, query);

        assertThat(run.walk(view, question.limit(), (v, request) -> v.transactions(query, request)))
                .as("in pages of %s of %s", question.limit(), query)
                .isEqualTo(expected);
        Page<Transaction> whole = view.transactions(query, PageRequest.first(PageRequest.MAX_LIMIT));
        assertThat(whole).isEqualTo(new Page<>(expected, Optional.empty()));
    }

    @Property(tries = 500)
    void statements_areThoseThatASearchFinds(
            @ForAll("programs") EventProgram program, @ForAll("questions") Question question) {
        Run run = new Run(program, 0);
        LedgerView view = run.ledger.view();
        LocalDate from = question.from(view).orElse(LocalDate.MIN);
        AsOf asOf = question.asOf(view);

        for (Account account : NaiveViews.accounts(view)) {
            List<StatementLine> all = NaiveViews.lines(view, account, asOf);
            List<StatementLine> expected =
                    all.stream().filter(l -> !l.date().isBefore(from)).toList();
            Balance opening = NaiveViews.before(all, account, from);
            List<Balance> forward = new ArrayList<>();
            List<StatementLine> lines = run.walk(view, question.limit(), (v, request) -> {
                Statement statement = v.statement(account, from, asOf, request);
                assertThat(statement.opening()).isEqualTo(opening);
                assertThat(statement.closing()).isEqualTo(view.balance(account, asOf));
                forward.add(statement.broughtForward());
                return statement.lines();
            });
            assertThat(lines).isEqualTo(expected);
            for (int i = 0; i < forward.size(); i++) {
                Balance before = i == 0
                        ? opening
                        : expected.get(i * question.limit() - 1).balance();
                assertThat(forward.get(i)).as("forward to page %s", i + 1).isEqualTo(before);
            }
        }
    }

    @Property(tries = 300)
    void answers_asKnownEarlier_areThoseGivenThen(
            @ForAll("programs") EventProgram program, @ForAll("questions") Question question) {
        Run run = new Run(program, 0);
        LedgerView then = run.ledger.view();
        TransactionQuery query = question.query(program, then);
        run.postAll();
        LedgerView now = run.ledger.view();

        TransactionQuery known = TransactionQuery.builder()
                .union(query.union())
                .fund(query.fund())
                .counterparty(query.counterparty())
                .from(query.from())
                .asOf(query.asOf().knownAt(Math.min(query.asOf().sequence(), then.sequence())))
                .build();
        PageRequest whole = PageRequest.first(PageRequest.MAX_LIMIT);
        assertThat(now.transactions(known, whole)).isEqualTo(then.transactions(query, whole));
        LocalDate from = query.from().orElse(LocalDate.MIN);
        for (Account account : NaiveViews.accounts(now)) {
            assertThat(now.statement(account, from, known.asOf(), whole))
                    .isEqualTo(then.statement(account, from, query.asOf(), whole));
        }
    }

    @Property(tries = 200)
    void changes_areAllThatIsRecorded(@ForAll("programs") EventProgram program, @ForAll @IntRange(max = 60) int seen) {
        LedgerView view = Ledgers.run(program).view();
        List<Change> changes = view.changesAfter(seen);

        assertThat(changes).hasSize(Math.max(0, (int) view.sequence() - seen));
        List<Flow> flows = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            assertThat(changes.get(i).event()).isEqualTo(view.events().get(seen + i));
            assertThat(changes.get(i).transaction())
                    .isEqualTo(view.transactions().get(seen + i));
            flows.addAll(changes.get(i).flows());
        }
        assertThat(flows)
                .isEqualTo(
                        view.flows().stream().filter(f -> f.sequence() > seen).toList());
    }

    /** A ledger that has two thirds of a program; the rest is posted while someone reads. */
    private static final class Run {
        private final Ledger ledger;
        private final Iterator<Event> rest;

        /** Keeps the books of all unions, or of those at even or at odd positions. */
        Run(EventProgram program, int kept) {
            LedgerOptions.Builder options = LedgerOptions.builder()
                    .register(Ledgers.options(program.tree()).register())
                    .clock(Ledgers.CLOCK);
            List<UnionId> some = new ArrayList<>();
            for (int i = kept; kept > 0 && i < program.tree().size(); i += 2) {
                some.add(program.tree().at(i).id());
            }
            this.ledger = Ledger.inMemory(
                    some.isEmpty() ? options.build() : options.keptBooks(some).build());
            this.rest = program.events().iterator();
            for (int i = 0; i < program.events().size() * 2 / 3; i++) {
                post();
            }
        }

        boolean post() {
            return ledger.post(rest.next()).isPosted();
        }

        void postAll() {
            while (rest.hasNext()) {
                post();
            }
        }

        /** All pages: the first of a view, each other of the ledger's latest; full but for the last. */
        <T> List<T> walk(LedgerView begin, int limit, BiFunction<LedgerView, PageRequest, Page<T>> ask) {
            List<T> items = new ArrayList<>();
            PageRequest first = PageRequest.first(limit);
            LedgerView view = begin;
            Optional<PageRequest> request = Optional.of(first);
            while (request.isPresent()) {
                Page<T> page = ask.apply(view, request.get());
                assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
                assertThat(page.next().isEmpty() || page.items().size() == limit)
                        .isTrue();
                items.addAll(page.items());
                request = page.next().map(c -> first.at(PageCursor.parse(c.toString())));
                if (rest.hasNext()) {
                    post();
                }
                view = ledger.view();
            }
            return items;
        }
    }
}
