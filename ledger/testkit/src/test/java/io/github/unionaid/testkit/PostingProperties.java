package io.github.unionaid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.PostResult;
import io.github.unionaid.ledger.event.Event;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PostingProperties {

    @Provide
    Arbitrary<EventProgram> programs() {
        return Programs.any().arbitrary();
    }

    @Property(tries = 300)
    void refusedEvent_leavesTheStateAsItWas(@ForAll("programs") EventProgram program) {
        Ledger ledger = Ledgers.empty(program.tree());
        String before = ledger.stateDigest();
        for (Event event : program.events()) {
            PostResult result = ledger.post(event);
            String after = ledger.stateDigest();
            boolean changed = result.isPosted() && !result.wasAlreadyPosted();
            assertThat(after.equals(before)).as("state after %s", result).isEqualTo(!changed);
            before = after;
        }
    }

    @Property(tries = 300)
    void dryRun_answersAsPostAndChangesNothing(@ForAll("programs") EventProgram program) {
        Ledger ledger = Ledgers.empty(program.tree());
        for (Event event : program.events()) {
            String before = ledger.stateDigest();
            PostResult would = ledger.dryRun(event);
            assertThat(ledger.stateDigest()).as("state after the dry run").isEqualTo(before);
            assertSame(would, ledger.post(event));
        }
    }

    @Property(tries = 300)
    void eventPostedTwice_isRecognised(@ForAll("programs") EventProgram program) {
        Ledger ledger = Ledgers.empty(program.tree());
        for (Event event : program.events()) {
            PostResult first = ledger.post(event);
            String before = ledger.stateDigest();
            PostResult second = ledger.post(event);
            assertThat(ledger.stateDigest()).isEqualTo(before);
            assertThat(second.isPosted()).isEqualTo(first.isPosted());
            assertThat(second.refusal()).isEqualTo(first.refusal());
            if (first.isPosted()) {
                assertThat(second.wasAlreadyPosted()).isTrue();
                assertThat(second.sequence()).isEqualTo(first.sequence());
            }
        }
    }

    @Property(tries = 200)
    void wholeProgramPostedAgain_changesNothing(@ForAll("programs") EventProgram program) {
        ProgramRun run = Ledgers.run(program);
        String before = run.ledger().stateDigest();
        List<PostResult> again = new ArrayList<>();
        run.accepted().forEach(e -> again.add(run.ledger().post(e)));
        for (int i = 0; i < again.size(); i++) {
            assertThat(again.get(i).wasAlreadyPosted()).isTrue();
            assertThat(again.get(i).sequence()).isEqualTo(i + 1);
        }
        assertThat(run.ledger().stateDigest()).isEqualTo(before);
    }

    static void assertSame(PostResult one, PostResult other) {
        assertThat(one.refusal()).isEqualTo(other.refusal());
        assertThat(one.wasAlreadyPosted()).isEqualTo(other.wasAlreadyPosted());
        if (one.isPosted()) {
            assertThat(one.sequence()).isEqualTo(other.sequence());
        }
    }
}
