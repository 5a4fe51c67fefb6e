package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.NOWHERE;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.keeping;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.reconcile.Figures;
import io.github.unionaid.ledger.reconcile.Totals;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Free entries: what they may touch, and the flow of every line on a money account. */
class JournalEntryTest extends BookStory {
    private static final String DAY = "2020-02-10";

    JournalEntryTest() {
        post(raise("r-1", NANJING, RELIEF, 100, "2020-02-01"));
    }

    private static JournalEntry of(String... lines) {
        return voucher("n", NANJING, DAY, lines);
    }

    @Test
    void moneyThatComesAndGoes_isCountedAsItsFlowSays() {
        post(voucher(
                "j-1",
                NANJING,
                DAY,
                "Dr 2009:102 relief 10.00 RAISED",
                "Cr 2009:407 relief 10.00",
                "Dr 2009:102 relief 3.00 UNSTATED",
                "Cr 2009:331 relief 3.00",
                "Dr 2009:50302 relief 4.00",
                "Cr 2009:101 relief 4.00 PURCHASED",
                "Dr 2009:50201 relief 5.00",
                "Cr 2009:102 relief 5.00 DELIVERED",
                "Dr 2009:331 relief 6.00",
                "Cr 2009:102 relief 6.00 REASSIGNED",
                "Dr 2009:102 dues 6.00 REASSIGNED",
                "Cr 2009:331 dues 6.00"));

        assertThat(flows("j-1"))
                .containsExactly(
                        "RAISED  > nj 10.00",
                        "UNSTATED  > nj 3.00",
                        "PURCHASED nj >  4.00",
                        "DELIVERED nj >  5.00",
                        "REASSIGNED  > nj -6.00",
                        "REASSIGNED  > nj 6.00");
        Figures own = Totals.of(ledger.view(), AsOf.LATEST).own(NANJING);
        assertThat(own.raised()).isEqualTo(Amount.yuan(110));
        assertThat(own.unstated()).isEqualTo(Amount.yuan(3));
        assertThat(own.reassigned()).isEqualTo(Amount.yuan(3));
        assertThat(own.delivered()).isEqualTo(Amount.yuan(5));
        assertThat(own.purchased()).isEqualTo(Amount.yuan(4));
        assertThat(own.held()).isEqualTo(Amount.yuan(104));

        post(reverse("x-1", "j-1", "2020-02-11"));
        assertThat(Totals.of(ledger.view(), AsOf.LATEST).own(NANJING).held()).isEqualTo(Amount.yuan(100));
    }

    @Test
    void moneyThatOnlyChangesItsPlace_needsNoFlow() {
        post(voucher("j-1", NANJING, DAY, "Dr 2009:101 relief 10.00", "Cr 2009:102 relief 10.00"));
        post(voucher("j-2", NANJING, DAY, "Dr 2009:102 relief 4.00", "Cr 2009:231 relief 4.00")); // held for others
        assertThat(flows("j-1")).isEmpty();
        assertThat(flows("j-2")).isEmpty();
        assertThat(Totals.of(ledger.view(), AsOf.LATEST).own(NANJING).held()).isEqualTo(Amount.yuan(100));

        assertRefused(
                of("Dr 2009:101 relief 10.00", "Cr 2009:102 relief 9.00", "Cr 2009:225 relief 1.00"),
                RefusalReason.FLOW_NOT_STATED);
        assertRefused(
                of(
                        "Dr 2009:101 relief 10.00",
                        "Cr 2009:225 relief 10.00",
                        "Cr 2009:102 dues 10.00",
                        "Dr 2009:225 dues 10.00"),
                RefusalReason.FLOW_NOT_STATED); // undone in another fund alone
    }

    @ParameterizedTest
    @CsvSource({"Dr, RAISED", "Dr, UNSTATED", "Dr, REASSIGNED", "Cr, DELIVERED", "Cr, PURCHASED", "Cr, REASSIGNED"})
    void flow_thatFitsItsSide_isTaken_onTheOtherSideRefused(String side, String flow) {
        String other = side.equals("Dr") ? "Cr" : "Dr";
        String undo = flow.equals("REASSIGNED")
                ? " REASSIGNED"
                : side.equals("Dr") ? " PURCHASED" : " RAISED"; // so that the money is there
        assertTaken(of(side + " 2009:102 relief 1.00 " + flow, other + " 2009:102 relief 1.00" + undo));
        if (!flow.equals("REASSIGNED")) {
            assertThat(refusal(of(other + " 2009:102 relief 1.00 " + flow, side + " 2009:225 relief 1.00"))
                            .message())
                    .startsWith("flow of ")
                    .contains(" is " + flow + "; expected one of [");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPENING", "NOTICED", "PAYMENT", "ARRIVAL"})
    void flow_ofOtherEvents_isRefusedOnBothSides(String flow) {
        assertRefused(of("Dr 2009:102 relief 1.00 " + flow, "Cr 2009:225 relief 1.00"), RefusalReason.FLOW_NOT_STATED);
        assertRefused(of("Cr 2009:102 relief 1.00 " + flow, "Dr 2009:225 relief 1.00"), RefusalReason.FLOW_NOT_STATED);
    }

    @Test
    void flow_whereNoMoneyMoves_orThatIsNotMatched_isRefused() {
        Refusal refusal = refusal(of("Dr 2009:162 relief 1.00 RAISED", "Cr 2009:301 relief 1.00"));
        assertThat(refusal.message())
                .isEqualTo("flow of DEBIT 1.00 on 2009:162 is RAISED; expected none, for no money comes or goes there");
        assertThat(refusal.details()).containsExactly(entry("account", "2009:162"), entry("flow", "RAISED"));
        assertRefused(
                of("Dr 2009:102 relief 1.00 REASSIGNED", "Cr 2009:331 relief 1.00"), RefusalReason.FLOW_NOT_STATED);
        assertRefused(
                of(
                        "Cr 2009:102 relief 2.00 REASSIGNED",
                        "Dr 2009:331 relief 2.00",
                        "Dr 2009:102 dues 1.00 REASSIGNED",
                        "Cr 2009:331 dues 1.00"),
                RefusalReason.FLOW_NOT_STATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2009 2009:141",
                "2009 2009:50602",
                "2009 2009:40302",
                "2009 2009:22202",
                "2009 2009:13101",
                "2009 2009:132",
                "2009 2009:221",
                "2009 2009:121",
                "2009 2009:211",
                "2009 2009:506",
                "2009 2009:502",
                "2009 2009:999",
                "2009 2021:102",
                "2009 2009:900",
                "2021 2021:141",
                "2021 2021:50802",
                "2021 2021:40301",
                "2021 2021:21202",
                "2021 2021:13102",
                "2021 2021:132",
                "2021 2021:211",
                "2021 2021:508",
                "2021 2009:102",
                "2021 2021:900"
            })
    void account_ofOtherEvents_orWithDetails_isRefused(String systemAndAccount) {
        boolean in2009 = systemAndAccount.startsWith("2009");
        String account = systemAndAccount.substring(systemAndAccount.indexOf(' ') + 1);
        String other = in2009 ? "2009:225" : "2021:215";
        assertRefused(
                voucher(
                        "n",
                        NANJING,
                        in2009 ? DAY : "2023-02-10",
                        "Dr " + account + " relief 1.00",
                        "Cr " + other + " relief 1.00"),
                RefusalReason.ACCOUNT_NOT_IN_CHART);
    }

    @ParameterizedTest
    @ValueSource(strings = {"121", "12101", "135", "215", "221", "30101", "32103", "33205", "341", "411", "521"})
    void account_thatMirrorsNothingIn2021_isOpen(String account) {
        boolean held = account.startsWith("12") || account.equals("221");
        JournalEntry entry = voucher(
                "n",
                NANJING,
                "2023-02-10",
                "Dr 2021:" + account + " relief 1.00" + (held ? " RAISED" : ""),
                "Cr 2021:301 relief 1.00");
        boolean details = account.equals("121");
        assertRefused(entry, RefusalReason.ACCOUNT_NOT_IN_CHART); // 301 has details, and so has 121
        JournalEntry fit = voucher(
                "n",
                NANJING,
                "2023-02-10",
                "Dr 2021:" + account + " relief 1.00" + (held ? " RAISED" : ""),
                "Cr 2021:30102 relief 1.00");
        if (details) {
            assertRefused(fit, RefusalReason.ACCOUNT_NOT_IN_CHART);
        } else {
            assertTaken(fit);
        }
    }

    @Test
    void lines_thatCannotStand_areRefused() {
        assertRefused(of("Dr 2009:225 relief 1.00", "Cr 2009:225 relief 1.01"), RefusalReason.ENTRY_NOT_BALANCED);
        assertRefused(of("Dr 2009:225 relief 1.00", "Cr 2009:225 dues 1.00"), RefusalReason.ENTRY_NOT_BALANCED);
        assertRefused(of("Dr 2009:225 relief 1.00"), RefusalReason.ENTRY_NOT_BALANCED);
        assertRefused(of("Dr 2009:225 relief 0.00", "Cr 2009:225 relief 0.00"), RefusalReason.AMOUNT_NOT_POSITIVE);
        assertRefused(of("Dr 2009:225 relief -1.00", "Cr 2009:225 relief -1.00"), RefusalReason.AMOUNT_NOT_POSITIVE);
        assertRefused(of("Dr 2009:225 relief 1_egg@个", "Cr 2009:225 relief 1_egg@个"), RefusalReason.ASSET_NOT_MONEY);
        assertRefused(
                of("Dr 2009:135 relief 1.00 <> js", "Cr 2009:225 relief 1.00"), RefusalReason.ACCOUNT_NOT_IN_CHART);
        assertRefused(of("Dr 2009:225 relief 1.00 <> nowhere", "Cr 2009:225 relief 1.00"), RefusalReason.UNION_UNKNOWN);
        assertRefused(of("Dr 2009:225 none 1.00", "Cr 2009:225 none 1.00"), RefusalReason.FUND_UNKNOWN);
        assertRefused(voucher("n", NOWHERE, DAY, "Dr 2009:225 relief 1.00"), RefusalReason.UNION_UNKNOWN);
        assertRefused(
                of("Cr 2009:102 relief 100.01 PURCHASED", "Dr 2009:504 relief 100.01"),
                RefusalReason.ACCOUNT_NOT_IN_CHART);
        assertRefused(
                of("Cr 2009:102 relief 100.01 PURCHASED", "Dr 2009:50401 relief 100.01"), RefusalReason.FUND_OVERDRAWN);
        assertTaken(of("Cr 2009:102 relief 100.00 PURCHASED", "Dr 2009:50401 relief 100.00"));
        assertThat(keeping(PROVINCE)
                        .post(of("Dr 2009:225 relief 1.00", "Cr 2009:225 relief 1.00"))
                        .refusal())
                .map(Refusal::reason)
                .contains(RefusalReason.BOOK_NOT_KEPT);
    }

    @Test
    void amounts_beyondALongTogether_areRefusedAndDoNotWrap() {
        String most = " relief 92233720368547758.07";
        assertRefused(
                of("Dr 2009:225" + most, "Dr 2009:225" + most, "Dr 2009:225 relief 0.02", "Cr 2009:225 relief 0.01"),
                RefusalReason.ENTRY_NOT_BALANCED);
        assertRefused(of("Dr 2009:225" + most, "Cr 2009:225" + most), RefusalReason.TOTAL_OVERFLOW);
        assertRefused(
                of("Dr 2009:102" + most, "Dr 2009:102" + most, "Dr 2009:102 relief 0.02", "Cr 2009:225 relief 0.01"),
                RefusalReason.FLOW_NOT_STATED);
        assertRefused(of("Dr 2009:102" + most + " RAISED", "Cr 2009:408" + most), RefusalReason.TOTAL_OVERFLOW);
    }

    @Test
    void entries_haveOneToAThousandLines() {
        String[] thousand = Stream.concat(
                        Collections.nCopies(999, "Cr 2009:102 relief 0.01 PURCHASED").stream(),
                        Stream.of("Dr 2009:50401 relief 9.99"))
                .toArray(String[]::new);
        post(voucher("j-1", NANJING, DAY, thousand));
        assertThat(lines("j-1")).hasSize(1_000);
        assertThat(Totals.of(ledger.view(), AsOf.LATEST).own(NANJING).purchased())
                .isEqualTo(Amount.fen(999));

        String[] more = Collections.nCopies(1_001, "Dr 2009:225 relief 1.00").toArray(new String[0]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(more))
                .withMessage("n has 1001 lines; expected 1 to 1000");
        assertThatIllegalArgumentException().isThrownBy(() -> of()).withMessage("n has 0 lines; expected 1 to 1000");
    }

    @Test
    void reversal_namesWhatWasPaidFromTheEntry() {
        post(voucher("j-1", NANJING, DAY, "Dr 2009:102 relief 10.00 RAISED", "Cr 2009:407 relief 10.00"));
        post(spend("d-1", NANJING, RELIEF, 110, "2020-02-12"));

        assertThat(refusal(reverse("n", "j-1", "2020-03-01")).relatedEvents()).containsExactly(EventId.of("d-1"));
        post(reverse("x-1", "d-1", "2020-03-01"), reverse("x-2", "j-1", "2023-03-01"));
        assertThat(lines("x-2")).containsExactly("Cr nj 2021:102 [relief] 10.00", "Dr nj 2021:32101 [relief] 10.00");
    }
}
