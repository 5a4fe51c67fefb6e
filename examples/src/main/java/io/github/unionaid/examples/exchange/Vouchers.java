package io.github.unionaid.examples.exchange;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.event.DuesReceipt;
import io.github.unionaid.ledger.event.GrantAccrual;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantNotice;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.PaymentBounce;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.Share;
import io.github.unionaid.ledger.event.Source;
import io.github.unionaid.ledger.event.TransferArrival;
import io.github.unionaid.ledger.event.TransferPayment;
import java.time.LocalDate;

/** The events of the example, on dates like {@code 2022-03-01} and in yuan. */
final class Vouchers {

    private Vouchers() {}

    static Receipt raise(String id, UnionId into, Fund fund, long yuan, String on) {
        return Receipt.builder()
                .id(id)
                .into(into)
                .fund(fund.id())
                .amount(Amount.yuan(yuan))
                .source(Source.DONATION)
                .on(LocalDate.parse(on))
                .build();
    }

    static DuesReceipt dues(String id, UnionId into, long yuan, UnionId owedTo, long owed, String on) {
        return DuesReceipt.builder()
                .id(id)
                .into(into)
                .fund(MadeUp.DUES.id())
                .amount(Amount.yuan(yuan))
                .addOwed(new Share(owedTo, Amount.yuan(owed)))
                .on(LocalDate.parse(on))
                .build();
    }

    static GrantPayment pay(String id, UnionId from, UnionId to, Fund fund, long yuan, String on) {
        return GrantPayment.builder()
                .id(id)
                .from(from)
                .to(to)
                .fund(fund.id())
                .amount(Amount.yuan(yuan))
                .on(LocalDate.parse(on))
                .build();
    }

    /** With the number of the bank's slip (银行回单). */
    static GrantArrival arrive(String id, String payment, long yuan, String on, String slip) {
        return GrantArrival.builder()
                .id(id)
                .payment(payment)
                .voucher(slip)
                .amount(Amount.yuan(yuan))
                .on(LocalDate.parse(on))
                .build();
    }

    static PaymentBounce sentBack(String id, String payment, long yuan, String on) {
        return PaymentBounce.builder()
                .id(id)
                .payment(payment)
                .amount(Amount.yuan(yuan))
                .on(LocalDate.parse(on))
                .build();
    }

    static GrantNotice notice(String id, UnionId from, UnionId to, Fund fund, long yuan, String on) {
        return GrantNotice.builder()
                .id(id)
                .from(from)
                .to(to)
                .fund(fund.id())
                .amount(Amount.yuan(yuan))
                .on(LocalDate.parse(on))
                .build();
    }

    static GrantAccrual accrue(String id, String notice, UnionId book, long yuan, String on) {
        return GrantAccrual.builder()
                .id(id)
                .notice(notice)
                .book(book)
                .amount(Amount.yuan(yuan))
                .on(LocalDate.parse(on))
                .build();
    }

    static TransferPayment send(TransferKind kind, String id, UnionId from, UnionId to, long yuan, String on) {
        return TransferPayment.builder()
                .id(id)
                .kind(kind)
                .from(from)
                .to(to)
                .fund(MadeUp.DUES.id())
                .amount(Amount.yuan(yuan))
                .on(LocalDate.parse(on))
                .build();
    }

    static TransferArrival get(String id, String transfer, long yuan, String on) {
        return TransferArrival.builder()
                .id(id)
                .transfer(transfer)
                .amount(Amount.yuan(yuan))
                .on(LocalDate.parse(on))
                .build();
    }
}
