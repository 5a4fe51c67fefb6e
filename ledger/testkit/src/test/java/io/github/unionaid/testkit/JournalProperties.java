package io.github.unionaid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.event.DirectGrant;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.reconcile.Totals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is kept, in the journal, in JSON and in a view, is what was said. */
class JournalProperties {
    private static final ObjectMapper JSON = UnionaidJson.mapper();

    @Provide
    Arbitrary<EventProgram> programs() {
        return Programs.any().arbitrary();
    }

    @Provide
    Arbitrary<EventProgram> onOneTree() {
        return Programs.any().onOneTree().arbitrary();
    }

    @Provide
    Arbitrary<Party> parties() {
        return Trees.upTo(5).flatMap(Parties::of);
    }

    @Provide
    Arbitrary<Fund> funds() {
        return Funds.any();
    }

    /** A part of something, in hundredths. */
    @Provide
    Arbitrary<Integer> parts() {
        return Arbitraries.integers().between(0, 100);
    }

    @Property(tries = 200)
    void ledgerFromTheJournal_isTheSame(@ForAll("programs") EventProgram program) {
        ProgramRun run = Ledgers.run(program);
        Invariants.replays(run.ledger(), run.journal());
    }

    @Property(tries = 200)
    void ledgerFromTheJournal_goesOnTheSame(@ForAll("programs") EventProgram program, @ForAll("parts") int part) {
        int stop = program.events().size() * part / 100;
        ProgramRun run = Ledgers.run(program.withEvents(program.events().subList(0, stop)));
        Ledger reopened = Ledger.open(Ledgers.copy(run.journal()), Ledgers.CLOCK);
        for (Event event : program.events().subList(stop, program.events().size())) {
            PostingProperties.assertSame(reopened.post(event), run.ledger().post(event));
        }
        assertThat(reopened.stateDigest()).isEqualTo(run.ledger().stateDigest());
        assertThat(reopened.view().transactions()).isEqualTo(run.view().transactions());
    }

    @Property(tries = 200)
    void event_roundTripsThroughJson(@ForAll("programs") EventProgram program) throws JsonProcessingException {
        for (Event event : program.events()) {
            assertThat(JSON.readValue(JSON.writeValueAsString(event), Event.class))
                    .isEqualTo(event);
        }
    }

    @Property(tries = 300)
    void partyAndFund_roundTripThroughJson(@ForAll("parties") Party party, @ForAll("funds") Fund fund)
            throws JsonProcessingException {
        assertThat(JSON.readValue(JSON.writeValueAsString(party), Party.class)).isEqualTo(party);
        assertThat(JSON.readValue(JSON.writeValueAsString(fund), Fund.class)).isEqualTo(fund);
    }

    @Property(tries = 200)
    void laterViewAsKnownThen_isTheViewOfThen(
            @ForAll("onOneTree") EventProgram program, @ForAll("parts") int part, @ForAll("parts") int time) {
        int stop = program.events().size() * part / 100;
        ProgramRun run = Ledgers.run(program.withEvents(program.events().subList(0, stop)));
        LedgerView then = run.view();
        for (Event event : program.events().subList(stop, program.events().size())) {
            assertThat(run.ledger().post(event)).isNotNull();
        }
        LedgerView now = run.view();
        List<LocalDate> dates = new ArrayList<>(NaiveBooks.dates(now));
        dates.add(LocalDate.MAX);
        AsOf asOf = AsOf.date(dates.get((dates.size() - 1) * time / 100));
        AsOf known = asOf.knownAt(then.sequence());

        assertThat(now.balances(known)).isEqualTo(then.balances(asOf));
        assertThat(now.transactions().subList(0, (int) then.sequence())).isEqualTo(then.transactions());
        assertSameTotals(program.tree(), Totals.of(now, known), Totals.of(then, asOf), then.funds());
        for (Event event : then.events()) {
            if (isGrant(event)) {
                assertThat(now.grant(event.id(), known)).isEqualTo(then.grant(event.id(), asOf));
            }
        }
    }

    private static boolean isGrant(Event event) {
        return event instanceof GrantPayment || event instanceof DirectGrant;
    }

    static void assertSameTotals(UnionTree tree, Totals one, Totals other, List<Fund> funds) {
        for (Union union : tree.unions()) {
            UnionId id = union.id();
            for (Fund fund : funds) {
                assertThat(one.own(id, fund.id())).as("%s, %s", id, fund.id()).isEqualTo(other.own(id, fund.id()));
                assertThat(one.subtree(id, fund.id()))
                        .as("subtree of %s, %s", id, fund.id())
                        .isEqualTo(other.subtree(id, fund.id()));
            }
        }
    }
}
