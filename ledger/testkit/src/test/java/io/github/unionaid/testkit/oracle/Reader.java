package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.event.Allotment;
import io.github.unionaid.ledger.event.Designation;
import io.github.unionaid.ledger.event.DirectGrant;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.DuesAccrual;
import io.github.unionaid.ledger.event.DuesReceipt;
import io.github.unionaid.ledger.event.EntryLine;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventVisitor;
import io.github.unionaid.ledger.event.GoodsArrival;
import io.github.unionaid.ledger.event.GoodsIssue;
import io.github.unionaid.ledger.event.GoodsPurchase;
import io.github.unionaid.ledger.event.GoodsReceipt;
import io.github.unionaid.ledger.event.GoodsTransfer;
import io.github.unionaid.ledger.event.GrantAccrual;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantNotice;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.GrantReturn;
import io.github.unionaid.ledger.event.GrantReturnArrival;
import io.github.unionaid.ledger.event.HandMatch;
import io.github.unionaid.ledger.event.Handover;
import io.github.unionaid.ledger.event.JournalEntry;
import io.github.unionaid.ledger.event.LoanRepayment;
import io.github.unionaid.ledger.event.LoanWriteOff;
import io.github.unionaid.ledger.event.NoticeClosure;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.OpeningBalance;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.PaymentBounce;
import io.github.unionaid.ledger.event.PeriodClose;
import io.github.unionaid.ledger.event.PeriodReopening;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.RegisterChanges;
import io.github.unionaid.ledger.event.Reversal;
import io.github.unionaid.ledger.event.ServiceUse;
import io.github.unionaid.ledger.event.StockCount;
import io.github.unionaid.ledger.event.SystemConversion;
import io.github.unionaid.ledger.event.TransferArrival;
import io.github.unionaid.ledger.event.TransferPayment;
import java.util.List;
import java.util.Optional;

/** Reads off an event what it is about. The event that it names must be known and fit. */
final class Reader implements EventVisitor<Case> {
    private final Past past;

    Reader(Past past) {
        this.past = past;
    }

    static Case read(Past past, Event event) {
        return event.accept(new Reader(past));
    }

    private Case about(Event e) {
        return new Case(past, e);
    }

    /** Between whom an event moves something, as it was then. */
    private Ends ends(Event e) {
        if (e instanceof GrantNotice n) {
            return new Ends(n.from(), n.to(), false);
        } else if (e instanceof GrantPayment p) {
            return new Ends(p.from(), receiver(p), p.to() instanceof Party.UnsplitGroup);
        } else if (e instanceof Allotment a) {
            return new Ends(ends(past.named(a.payment()).event()).payer(), a.to(), false);
        } else if (e instanceof DirectGrant d) {
            return new Ends(d.from(), d.to(), false);
        } else if (e instanceof TransferPayment t) {
            return new Ends(t.from(), t.to(), false);
        } else if (e instanceof GoodsTransfer g) {
            return new Ends(g.from(), g.to(), false);
        } else if (e instanceof GrantReturn || e instanceof LoanRepayment) {
            return ends(past.named(e.refersTo().orElseThrow()).event()).turned();
        }
        throw new IllegalArgumentException("moves nothing between unions: " + e);
    }

    private Ends endsOfNamed(Event e) {
        return past.resolve(ends(past.named(e.refersTo().orElseThrow()).event()), e.on());
    }

    private static UnionId receiver(GrantPayment p) {
        return p.to() instanceof Party.OfUnion union
                ? union.id()
                : p.to() instanceof Party.UnsplitGroup group ? group.anchor().orElse(p.from()) : p.from();
    }

    /** The event of a grant, loan or transfer that names no other one but a notice. */
    private Event root(Event e) {
        return e instanceof GrantPayment || e.refersTo().isEmpty()
                ? e
                : root(past.named(e.refersTo().orElseThrow()).event());
    }

    /** The fund and the kind of what is named. */
    private Case like(Event named, Case c) {
        Case root = read(past, root(named));
        c.kind = root.kind;
        return c.fund(root.fundId());
    }

    /** A leg in the books of whom the named event pays. */
    private Case arrival(Event e) {
        Ends ends = endsOfNamed(e);
        return like(e, about(e).ends(ends.payee(), ends.payer()));
    }

    private Case journal(Event e, UnionId book, List<EntryLine> lines) {
        Case c = about(e).names(book).own(book);
        lines.forEach(l -> {
            l.counterparty().ifPresent(c::names);
            c.funds.add(l.fund());
        });
        return c;
    }

    private Case kinded(Case c, Optional<GrantKind> kind) {
        c.kind = kind;
        return c;
    }

    @Override
    public Case openFund(OpenFund e) {
        return about(e);
    }

    @Override
    public Case openingBalance(OpeningBalance e) {
        return journal(e, e.book(), e.lines());
    }

    @Override
    public Case journalEntry(JournalEntry e) {
        return journal(e, e.book(), e.lines());
    }

    @Override
    public Case receipt(Receipt e) {
        return about(e).names(e.into()).own(e.into()).fundUntilItsEnd(e.fund()).money(e.amount());
    }

    @Override
    public Case duesReceipt(DuesReceipt e) {
        Case c = about(e).names(e.into()).own(e.into()).fundUntilItsEnd(e.fund());
        return c.money(e.amount()).shares(e.owed());
    }

    @Override
    public Case duesAccrual(DuesAccrual e) {
        Case c = about(e).names(e.book(), e.from()).own(e.book()).fund(e.fund());
        c.far = Optional.of(e.from());
        return c.money(e.amount()).shares(e.owed());
    }

    @Override
    public Case designation(Designation e) {
        Case c = about(e).names(e.into()).own(e.into()).fundUntilItsEnd(e.fund());
        e.fromFund().ifPresent(c.funds::add);
        return c.money(e.amount());
    }

    @Override
    public Case grantNotice(GrantNotice e) {
        Case c = about(e).names(e.from(), e.to()).ends(e.from(), e.to()).fundUntilItsEnd(e.fund());
        return kinded(c.money(e.amount()), e.kind());
    }

    @Override
    public Case noticeClosure(NoticeClosure e) {
        Ends ends = endsOfNamed(e);
        return like(e, about(e).ends(ends.payer(), ends.payee()).money(e.amount()));
    }

    @Override
    public Case grantAccrual(GrantAccrual e) {
        Ends ends = endsOfNamed(e);
        Case c = about(e).names(e.book()).own(e.book()).money(e.amount());
        c.far = Optional.of(e.book().equals(ends.payer()) ? ends.payee() : ends.payer());
        return like(e, c);
    }

    @Override
    public Case grantPayment(GrantPayment e) {
        Case c = about(e).names(e.from(), receiver(e)).ends(e.from(), receiver(e));
        c.toGroup = e.to() instanceof Party.UnsplitGroup;
        Optional<GrantKind> noticed = c.target.flatMap(t -> t.facts.kind);
        if (c.target.isPresent()) { // of whatever fund the notice is, it has been opened
            c.funds.add(c.target.orElseThrow().facts.fundId());
        }
        return kinded(c.fundUntilItsEnd(e.fund()).money(e.amount()), e.kind().or(() -> noticed));
    }

    @Override
    public Case grantArrival(GrantArrival e) {
        return arrival(e).money(e.amount());
    }

    @Override
    public Case allotment(Allotment e) {
        UnionId giver = endsOfNamed(e).payer();
        return like(e, about(e).names(e.to()).ends(giver, e.to()).money(e.amount()));
    }

    @Override
    public Case directGrant(DirectGrant e) {
        Case c =
                about(e).names(e.from(), e.to()).ends(e.from(), e.to()).inBoth().fundUntilItsEnd(e.fund());
        return kinded(c.money(e.amount()), e.kind());
    }

    @Override
    public Case grantReturn(GrantReturn e) {
        return arrival(e).money(e.amount()); // who got the grant pays it back
    }

    @Override
    public Case grantReturnArrival(GrantReturnArrival e) {
        return arrival(e).money(e.amount());
    }

    @Override
    public Case paymentBounce(PaymentBounce e) {
        Case c = about(e).money(e.amount());
        if (c.target.orElseThrow().event() instanceof Disbursement d) {
            return c.own(past.resolve(d.from(), e.on())).fund(d.fund());
        }
        Ends ends = endsOfNamed(e);
        c.toGroup = ends.group();
        return like(e, c.ends(ends.payer(), ends.payee()));
    }

    @Override
    public Case transferPayment(TransferPayment e) {
        return about(e).names(e.from(), e.to())
                .ends(e.from(), e.to())
                .fundUntilItsEnd(e.fund())
                .money(e.amount());
    }

    @Override
    public Case transferArrival(TransferArrival e) {
        return arrival(e).money(e.amount()).shares(e.owed());
    }

    @Override
    public Case loanRepayment(LoanRepayment e) {
        return arrival(e).money(e.amount()); // who got the loan pays it back
    }

    @Override
    public Case loanWriteOff(LoanWriteOff e) {
        Ends ends = endsOfNamed(e);
        return like(e, about(e).ends(ends.payer(), ends.payee()).inBoth().money(e.amount()));
    }

    @Override
    public Case disbursement(Disbursement e) {
        Case c =
                about(e).names(e.from()).own(e.from()).fundUntilItsEnd(e.fund()).money(e.amount());
        return delivered(c, e.to());
    }

    /** A party that is a union or a group is no party for a delivery; unions that it names are to be known all the same. */
    private static Case delivered(Case c, Party to) {
        if (to instanceof Party.OfUnion union) {
            c.names(union.id());
        } else if (to instanceof Party.UnsplitGroup group) {
            group.anchor().ifPresent(c::names);
        }
        return c;
    }

    @Override
    public Case goodsPurchase(GoodsPurchase e) {
        return about(e).names(e.into()).own(e.into()).fundUntilItsEnd(e.fund()).goods(e.goods(), e.cost());
    }

    @Override
    public Case goodsReceipt(GoodsReceipt e) {
        return about(e).names(e.into()).own(e.into()).fundUntilItsEnd(e.fund()).goods(e.goods(), e.cost());
    }

    @Override
    public Case goodsTransfer(GoodsTransfer e) {
        Case c = about(e).names(e.from(), e.to()).ends(e.from(), e.to()).fundUntilItsEnd(e.fund());
        return c.goods(e.goods(), e.cost());
    }

    @Override
    public Case goodsArrival(GoodsArrival e) {
        return arrival(e).goods(e.goods(), e.cost());
    }

    @Override
    public Case goodsIssue(GoodsIssue e) {
        Case c =
                about(e).names(e.from()).own(e.from()).fundUntilItsEnd(e.fund()).goods(e.goods(), e.cost());
        return delivered(c, e.to());
    }

    @Override
    public Case stockCount(StockCount e) {
        return about(e).names(e.book()).own(e.book()).fund(e.fund()).goods(e.difference(), e.cost());
    }

    @Override
    public Case serviceUse(ServiceUse e) {
        Case c = about(e).names(e.from()).own(e.from()).fundUntilItsEnd(e.fund());
        c.goods = Optional.of(e.amount());
        return delivered(c, e.to());
    }

    @Override
    public Case periodClose(PeriodClose e) {
        Case c = about(e);
        c.named.addAll(e.books());
        c.books.addAll(e.books());
        return c;
    }

    @Override
    public Case periodReopening(PeriodReopening e) {
        Case c = about(e);
        c.named.addAll(e.books());
        c.books.addAll(e.books());
        return c;
    }

    @Override
    public Case systemConversion(SystemConversion e) {
        Case c = about(e).names(e.book()).own(e.book());
        c.funds.addAll(e.carriedTo().keySet());
        return c;
    }

    @Override
    public Case handover(Handover e) {
        Case c = about(e).names(e.to()).ends(e.from(), e.to()).inBoth();
        c.funds.addAll(e.funds());
        return c;
    }

    @Override
    public Case handMatch(HandMatch e) {
        return about(e).names(e.book(), e.counterparty());
    }

    @Override
    public Case registerChanges(RegisterChanges e) {
        return about(e);
    }

    @Override
    public Case reversal(Reversal e) {
        return about(e);
    }
}
