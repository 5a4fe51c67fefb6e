package io.github.unionaid.ledger.reconcile;

import static io.github.unionaid.ledger.Jiangsu.FISCAL;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.ledger.JournalCopy;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.RowRecords;
import io.github.unionaid.ledger.engine.CountedFlows;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import io.github.unionaid.ledger.journal.Journal;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Findings that other tests of the proof do not lead to, and how it is made. */
class FindingKindsTest {
    private static final int GIVEN_TO = RowRecords.DIRECT;
    private static final int POSTINGS = 72;
    private static final int POSTING = 16;
    private static final int ACCOUNT = 8;
    private static final int SPECIAL_RECEIVED = 202140302;
    private static final int OTHER_RECEIVED = 202140301;

    @Test
    void rowRecordWithAnotherKindOfGrant_isNamedForIt() {
        InMemoryJournal altered = new InMemoryJournal();
        RowRecords.journal().read(0, (place, record) -> {
            byte[] bytes = place == GIVEN_TO ? asGeneral(record) : record;
            assertThat(altered.append(place, new UUID(0, place), List.of(bytes)))
                    .isEqualTo(Journal.AppendResult.APPENDED);
        });

        List<Finding> findings = Reconciliation.of(Ledger.open(altered, InstantSource.fixed(RowRecords.NOW))
                        .view())
                .findings();

        assertThat(findings).extracting(Finding::kind).containsExactly(FindingKind.WRONG_GRANT_KIND);
        Finding finding = findings.get(0);
        assertThat(finding.node().id()).isEqualTo(NANJING);
        assertThat(finding.counterparty()).map(Union::id).contains(XUANWU);
        assertThat(finding.fund()).contains(FISCAL.id());
        assertThat(finding.difference()).isEqualTo(Amount.yuan(5_000));
    }

    private static byte[] asGeneral(byte[] record) {
        ByteBuffer bytes = ByteBuffer.wrap(record.clone());
        int altered = 0;
        for (int at = POSTINGS + ACCOUNT; at < record.length; at += POSTING) {
            if (bytes.getInt(at) == SPECIAL_RECEIVED) {
                bytes.putInt(at, OTHER_RECEIVED);
                altered++;
            }
        }
        assertThat(altered).isEqualTo(1);
        return bytes.array();
    }

    @Test
    void deliveryOutOfAFundThatIsForSomethingElse_isFound() {
        Ledger altered = new JournalCopy(Story.journal())
                .edit(
                        1,
                        record -> ((ObjectNode) record.at("/event/fund"))
                                .putArray("purposes")
                                .add("慰问"))
                .open();

        List<Finding> findings = Reconciliation.of(altered.view()).findings();

        assertThat(findings)
                .extracting(Finding::kind)
                .containsExactly(FindingKind.OUTSIDE_PURPOSE, FindingKind.EVENT_REFUSED);
        assertThat(findings.get(0).node().id()).isEqualTo(XUANWU);
        assertThat(findings.get(0).fund()).contains(RELIEF.id());
        assertThat(findings.get(0).difference()).isEqualTo(Amount.yuan(30));
        assertThat(findings.get(1).sentence()).contains("; refused: ").contains("PURPOSE_NOT_ALLOWED");
        assertThat(findings.get(1).sentenceInChinese()).contains("拒绝理由");
    }

    @Test
    void flowThatIsNotItsEvents_isFound() {
        Ledger ledger = Story.ledger();
        CountedFlows.tamper(ledger, 5, 100);

        assertThat(Reconciliation.of(ledger.view()).findings())
                .filteredOn(f -> f.identity() == Identity.R6)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(FindingKind.FLOW_DIFFERS);
                    assertThat(finding.node().id()).isEqualTo(PROVINCE);
                    assertThat(finding.difference()).isEqualTo(Amount.yuan(1));
                });
    }

    @Test
    void progress_endsWithAll_andNeverGoesBack() {
        List<Long> done = new ArrayList<>();

        Reconciliation reconciliation = Reconciliation.of(
                Story.ledger().view(),
                ReconciliationOptions.builder()
                        .progress((checked, all) -> {
                            assertThat(all).isEqualTo(2L * 15);
                            done.add(checked);
                        })
                        .build());

        assertThat(reconciliation.holds()).isTrue();
        assertThat(done).isSorted().last().isEqualTo(2L * 15);
    }

    @Test
    void threads_outsideTheirLimits_areRefused() {
        assertThat(ReconciliationOptions.builder()
                        .threads(ReconciliationOptions.MAX_THREADS)
                        .build()
                        .threads())
                .isEqualTo(64);
        for (int threads : new int[] {0, 65}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            ReconciliationOptions.builder().threads(threads).build())
                    .withMessage("threads is " + threads + "; expected 1 to 64");
        }
    }
}
