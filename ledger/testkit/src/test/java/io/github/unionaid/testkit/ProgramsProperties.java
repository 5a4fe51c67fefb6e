package io.github.unionaid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.ledger.PostResult;
import io.github.unionaid.ledger.book.DateBasis;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GrantReturn;
import io.github.unionaid.ledger.event.GrantReturnArrival;
import io.github.unionaid.ledger.event.Refusal;
import io.github.unionaid.ledger.event.RefusalReason;
import io.github.unionaid.ledger.event.Reversal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** That programs are worth posting: enough is accepted, and enough is refused for every reason. */
class ProgramsProperties {
    private static final List<String> TYPES = List.of(
            "OpenFund",
            "Receipt",
            "Designation",
            "GrantPayment",
            "GrantArrival",
            "DirectGrant",
            "GrantReturn",
            "GrantReturnArrival",
            "Disbursement",
            "Reversal");

    @Provide
    Arbitrary<EventProgram> programs() {
        return Programs.any().arbitrary();
    }

    @Provide
    Arbitrary<EventProgram> plain() {
        return Programs.any()
                .withoutReversals()
                .withoutReturns()
                .within(AccountingSystem.SYSTEM_2009)
                .arbitrary();
    }

    /** With a seed of its own: the shares vary from run to run, and a build must not fail by chance. */
    @Property(tries = 2000, seed = "2020")
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
            }
        }
        Statistics.label("all").coverage(c -> c.check(true).percentage(p -> p > 50));
        for (String type : TYPES) {
            Statistics.label(type).coverage(c -> c.check(true).percentage(p -> p > 40));
            Statistics.label("type").coverage(c -> c.check(type).percentage(p -> p > 2));
        }
        for (AccountingSystem system : AccountingSystem.values()) {
            Statistics.label("accepted: system").coverage(c -> c.check(system).percentage(p -> p > 25));
        }
        Statistics.label("accepted: basis")
                .coverage(c -> c.check(DateBasis.NOT_AFTER).percentage(p -> p > 2));
    }

    @Property(tries = 2000)
    @StatisticsReport(onFailureOnly = true)
    void programs_areRefusedForEveryReason(@ForAll("programs") EventProgram program) {
        for (PostResult result : Ledgers.run(program).results()) {
            result.refusal()
                    .map(Refusal::reason)
                    .ifPresent(r -> Statistics.label("refused").collect(r));
        }
        // every book is kept here, and no program has ten thousand arrivals of one grant
        for (RefusalReason reason :
                EnumSet.complementOf(EnumSet.of(RefusalReason.BOOK_NOT_KEPT, RefusalReason.LIMIT_EXCEEDED))) {
            Statistics.label("refused").coverage(c -> c.check(reason).count(n -> n > 0));
        }
    }

    @Property(tries = 100)
    void options_leaveOutWhatTheySay(@ForAll("plain") EventProgram program) {
        Set<Class<?>> without = Set.of(Reversal.class, GrantReturn.class, GrantReturnArrival.class);
        assertThat(program.events()).noneMatch(e -> without.stream().anyMatch(type -> type.isInstance(e)));
        assertThat(Ledgers.run(program).accepted())
                .allMatch(e -> AccountingSystem.on(e.on()) == AccountingSystem.SYSTEM_2009);
    }

    private static String typeOf(Event event) {
        return TYPES.stream()
                .filter(t -> event.toString().startsWith(t + "{"))
                .findFirst()
                .orElseThrow();
    }
}
