package io.github.unionaid.ledger;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.book.SourceClass;
import io.github.unionaid.ledger.event.DirectGrant;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.GrantReturn;
import io.github.unionaid.ledger.event.GrantReturnArrival;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.Reversal;
import io.github.unionaid.ledger.event.Source;
import io.github.unionaid.ledger.journal.Journal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A small tree, three funds and short names for events.
 *
 * <pre>
 *   js              江苏省总工会
 *     nj            南京市总工会
 *       nj-xw       玄武区总工会
 *         nj-xw-a   东方厂工会
 *     wx            无锡市总工会
 *       wx-xs       锡山区总工会
 * </pre>
 */
public final class Jiangsu {
    public static final UnionId PROVINCE = UnionId.of("js");
    public static final UnionId NANJING = UnionId.of("nj");
    public static final UnionId XUANWU = UnionId.of("nj-xw");
    public static final UnionId PLANT = UnionId.of("nj-xw-a");
    public static final UnionId WUXI = UnionId.of("wx");
    public static final UnionId XISHAN = UnionId.of("wx-xs");
    public static final UnionId NOWHERE = UnionId.of("nowhere");

    public static final UnionRegister REGISTER = UnionRegister.of(UnionTree.of(List.of(
            union(PROVINCE, "江苏省总工会", UnionLevel.PROVINCIAL, null),
            union(NANJING, "南京市总工会", UnionLevel.CITY, PROVINCE),
            union(XUANWU, "玄武区总工会", UnionLevel.COUNTY, NANJING),
            union(PLANT, "东方厂工会", UnionLevel.GRASSROOTS, XUANWU),
            union(WUXI, "无锡市总工会", UnionLevel.CITY, PROVINCE),
            union(XISHAN, "锡山区总工会", UnionLevel.COUNTY, WUXI))));

    /** Special in 2021, suffix 02 in 2009. */
    public static final Fund RELIEF = Fund.of("relief", "疫情防控专项资金", GrantKind.SPECIAL);

    /** General in 2021, suffix 07 in 2009. */
    public static final Fund GENERAL = Fund.of("general", "一般补助资金", GrantKind.OTHER);

    /** Government money, special in 2021, suffix 04 in 2009. */
    public static final Fund FISCAL = Fund.fiscal("fiscal", "财政帮扶资金", GrantKind.HARDSHIP);

    /** Noon of 2024-06-30 in Shanghai. */
    public static final Instant NOW = Instant.parse("2024-06-30T04:00:00Z");

    public static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private Jiangsu() {}

    private static Union union(UnionId id, String name, UnionLevel level, @Nullable UnionId parent) {
        return Union.builder()
                .id(id)
                .name(name)
                .level(level)
                .parent(Optional.ofNullable(parent))
                .build();
    }

    public static LedgerOptions options() {
        return LedgerOptions.of(REGISTER, CLOCK);
    }

    /** A ledger in which the three funds are open: transactions 1 to 3. */
    public static Ledger ledger() {
        return withFunds(Ledger.inMemory(options()));
    }

    /** The same on a journal of the caller's. */
    public static Ledger ledger(Journal journal) {
        return withFunds(Ledger.create(journal, options()));
    }

    /** The same, keeping some books alone. */
    public static Ledger keeping(UnionId... kept) {
        return withFunds(Ledger.inMemory(LedgerOptions.builder()
                .register(REGISTER)
                .clock(CLOCK)
                .keptBooks(Set.of(kept))
                .build()));
    }

    private static Ledger withFunds(Ledger ledger) {
        ledger.postOrThrow(OpenFund.of("f-relief", RELIEF));
        ledger.postOrThrow(OpenFund.of("f-general", GENERAL));
        ledger.postOrThrow(OpenFund.of("f-fiscal", FISCAL));
        return ledger;
    }

    public static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    public static Receipt raise(String id, UnionId into, Fund fund, long yuan, String on) {
        return Receipt.builder()
                .id(id)
                .into(into)
                .fund(fund.id())
                .amount(Amount.yuan(yuan))
                .source(fund.sourceClass() == SourceClass.FISCAL ? Source.FISCAL : Source.DONATION)
                .on(day(on))
                .build();
    }

    public static GrantPayment pay(String id, UnionId from, UnionId to, Fund fund, long yuan, String on) {
        return GrantPayment.builder()
                .id(id)
                .from(from)
                .to(to)
                .fund(fund.id())
                .amount(Amount.yuan(yuan))
                .on(day(on))
                .build();
    }

    public static GrantPayment payGroup(String id, UnionId from, Party group, Fund fund, long yuan, String on) {
        return GrantPayment.builder()
                .id(id)
                .from(from)
                .to(group)
                .fund(fund.id())
                .amount(Amount.yuan(yuan))
                .on(day(on))
                .build();
    }

    public static GrantArrival arrive(String id, String payment, long yuan, String on) {
        return GrantArrival.builder()
                .id(id)
                .payment(payment)
                .amount(Amount.yuan(yuan))
                .on(day(on))
                .build();
    }

    public static DirectGrant direct(String id, UnionId from, UnionId to, Fund fund, long yuan, String on) {
        return DirectGrant.builder()
                .id(id)
                .from(from)
                .to(to)
                .fund(fund.id())
                .amount(Amount.yuan(yuan))
                .on(day(on))
                .build();
    }

    public static GrantReturn giveBack(String id, String grant, long yuan, String on) {
        return GrantReturn.builder()
                .id(id)
                .grant(grant)
                .amount(Amount.yuan(yuan))
                .on(day(on))
                .build();
    }

    public static GrantReturnArrival backArrives(String id, String payment, long yuan, String on) {
        return GrantReturnArrival.builder()
                .id(id)
                .grantReturn(payment)
                .amount(Amount.yuan(yuan))
                .on(day(on))
                .build();
    }

    public static Disbursement spend(String id, UnionId from, Fund fund, long yuan, String on) {
        return Disbursement.builder()
                .id(id)
                .from(from)
                .to(Party.beneficiaries(10))
                .fund(fund.id())
                .amount(Amount.yuan(yuan))
                .on(day(on))
                .build();
    }

    public static Reversal reverse(String id, String reverses, String on) {
        return Reversal.builder().id(id).reverses(reverses).on(day(on)).build();
    }

    /** The lines of an event's transaction, like {@code Dr js 2009:102 [relief] 100.00}. */
    public static List<String> lines(Ledger ledger, String event) {
        return ledger.view().transaction(EventId.of(event)).orElseThrow().postings().stream()
                .map(Posting::toString)
                .toList();
    }
}
