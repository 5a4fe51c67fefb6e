package io.github.unionaid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.github.unionaid.ledger.PostResult;
import io.github.unionaid.ledger.book.DateBasis;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.event.CashEvent;
import io.github.unionaid.ledger.event.Designation;
import io.github.unionaid.ledger.event.DuesAccrual;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GoodsTransfer;
import io.github.unionaid.ledger.event.GrantAccrual;
import io.github.unionaid.ledger.event.GrantReturn;
import io.github.unionaid.ledger.event.GrantReturnArrival;
import io.github.unionaid.ledger.event.Handover;
import io.github.unionaid.ledger.event.LoanRepayment;
import io.github.unionaid.ledger.event.LoanWriteOff;
import io.github.unionaid.ledger.event.Means;
import io.github.unionaid.ledger.event.PaymentBounce;
import io.github.unionaid.ledger.event.PeriodClose;
import io.github.unionaid.ledger.event.PeriodReopening;
import io.github.unionaid.ledger.event.Refusal;
import io.github.unionaid.ledger.event.RefusalReason;
import io.github.unionaid.ledger.event.RegisterChanges;
import io.github.unionaid.ledger.event.Reversal;
import io.github.unionaid.ledger.event.SystemConversion;
import io.github.unionaid.ledger.event.TransferPayment;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * That programs are worth posting: enough is accepted, and enough is refused for every reason. With seeds of their own:
 * the shares vary from run to run, and a build must not fail by chance.
 */
class ProgramsProperties {

    /** What needs options of the ledger, or ten thousand events. */
    private static final Set<RefusalReason> NEVER =
            EnumSet.of(RefusalReason.REFUSED_BY_SCREEN, RefusalReason.BOOK_NOT_KEPT, RefusalReason.LIMIT_EXCEEDED);

    private static final List<String> TYPES = Stream.of(
                    Event.class.getAnnotation(JsonSubTypes.class).value())
            .map(type -> type.value().getSimpleName())
            .toList();

    @Provide
    Arbitrary<EventProgram> programs() {
        return Programs.any().arbitrary();
    }

    @Provide
    Arbitrary<EventProgram> plain() {
        return Programs.any()
                .withoutReversals()
                .withoutReturns()
                .withoutAccruals()
                .withOpenBooks()
                .moneyOnly()
                .onOneTree()
                .within(AccountingSystem.SYSTEM_2009)
                .arbitrary();
    }

    @Provide
    Arbitrary<EventProgram> withoutLoops() {
        return Programs.any().withoutLoops().arbitrary();
    }

    @Property(tries = 1000, seed = "2020")
    @StatisticsReport(onFailureOnly = true)
    void programs_areAcceptedForAGoodPart(@ForAll("programs") EventProgram program) {
        ProgramRun run = Ledgers.run(program);
        for (int i = 0; i < program.events().size(); i++) {
            Event event = program.events().get(i);
            PostResult result = run.results().get(i);
            boolean accepted = result.isPosted() && !result.wasAlreadyPosted();
            Statistics.label("all").collect(accepted);
            Statistics.label(typeOf(event)).collect(accepted);
            Statistics.label("type").collect(typeOf(event));
            if (accepted) {
                Statistics.label("accepted: system").collect(AccountingSystem.on(event.on()));
                Statistics.label("accepted: basis").collect(event.dateBasis());
                if (event instanceof CashEvent cash) {
                    Statistics.label("accepted: means").collect(cash.means());
                }
                if (event instanceof TransferPayment transfer) {
                    Statistics.label("accepted: transfer").collect(transfer.kind());
                }
            }
        }
        Statistics.label("all").coverage(c -> c.check(true).percentage(p -> p > 70));
        for (String type : TYPES) {
            Statistics.label(type).coverage(c -> c.check(true).percentage(p -> p > 60));
            Statistics.label("type").coverage(c -> c.check(type).percentage(p -> p > 1));
        }
        for (AccountingSystem system : AccountingSystem.values()) {
            Statistics.label("accepted: system").coverage(c -> c.check(system).percentage(p -> p > 25));
        }
        for (Means means : Means.values()) {
            Statistics.label("accepted: means").coverage(c -> c.check(means).percentage(p -> p > 5));
        }
        for (TransferKind kind :
                List.of(TransferKind.PEER, TransferKind.LOAN, TransferKind.REMIT, TransferKind.PASSDOWN)) {
            Statistics.label("accepted: transfer").coverage(c -> c.check(kind).percentage(p -> p > 5));
        }
        Statistics.label("accepted: basis")
                .coverage(c -> c.check(DateBasis.NOT_AFTER).percentage(p -> p > 2));
    }

    @Property(tries = 1000, seed = "2021")
    @StatisticsReport(onFailureOnly = true)
    void programs_areRefusedForEveryReason(@ForAll("programs") EventProgram program) {
        for (PostResult result : Ledgers.run(program).results()) {
            result.refusal()
                    .map(Refusal::reason)
                    .ifPresent(r -> Statistics.label("refused").collect(r));
        }
        for (RefusalReason reason : RefusalReason.values()) {
            if (!NEVER.contains(reason)) {
                Statistics.label("refused").coverage(c -> c.check(reason).count(n -> n > 1));
            }
        }
    }

    @Property(tries = 100)
    void options_leaveOutWhatTheySay(@ForAll("plain") EventProgram program) {
        Set<Class<?>> without = Set.of(
                Reversal.class,
                GrantReturn.class,
                GrantReturnArrival.class,
                GrantAccrual.class,
                DuesAccrual.class,
                PeriodClose.class,
                PeriodReopening.class,
                SystemConversion.class,
                RegisterChanges.class,
                Handover.class);
        assertThat(program.events()).noneMatch(e -> without.stream().anyMatch(type -> type.isInstance(e)));
        assertThat(program.events()).noneMatch(e -> typeOf(e).startsWith("Goods"));
        List<Event> accepted = Ledgers.run(program).accepted();
        assertThat(accepted).allMatch(e -> AccountingSystem.on(e.on()) == AccountingSystem.SYSTEM_2009);
        assertThat(Ledgers.run(program).view().transactions())
                .flatMap(t -> t.postings())
                .allMatch(p -> p.amount().asset().isMoney());
    }

    @Property(tries = 200)
    void withoutLoops_nothingGoesUpOrBack(@ForAll("withoutLoops") EventProgram program) {
        List<Event> accepted = Ledgers.run(program).accepted();
        Set<Class<?>> back = Set.of(
                GrantReturn.class, PaymentBounce.class, LoanRepayment.class, LoanWriteOff.class, RegisterChanges.class);
        assertThat(accepted).noneMatch(e -> back.stream().anyMatch(type -> type.isInstance(e)));
        List<String> between = new ArrayList<>();
        for (Event event : accepted) {
            if (event instanceof TransferPayment t) {
                assertThat(program.tree().isWithin(t.to(), t.from()))
                        .as("%s", t)
                        .isTrue();
            } else if (event instanceof GoodsTransfer t) {
                assertThat(program.tree().isWithin(t.to(), t.from()))
                        .as("%s", t)
                        .isTrue();
            } else if (event instanceof Designation d && d.fromFund().isPresent()) {
                between.add(d.fromFund().orElseThrow() + " " + d.fund());
                assertThat(between).doesNotContain(d.fund() + " " + d.fromFund().orElseThrow());
            }
        }
    }

    private static String typeOf(Event event) {
        return TYPES.stream()
                .filter(t -> event.toString().startsWith(t + "{"))
                .findFirst()
                .orElseThrow();
    }
}
