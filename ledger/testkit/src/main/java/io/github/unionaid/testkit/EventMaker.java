package io.github.unionaid.testkit;

import io.github.unionaid.ledger.event.Designation;
import io.github.unionaid.ledger.event.DirectGrant;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.GrantReturn;
import io.github.unionaid.ledger.event.GrantReturnArrival;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.Reversal;

/** Makes the event that a draft describes. */
final class EventMaker {

    private EventMaker() {}

    static Event make(Draft d) {
        return switch (d.type) {
            case OPEN_FUND ->
                OpenFund.builder()
                        .id(d.id)
                        .on(d.on)
                        .dateBasis(d.basis)
                        .voucher(d.voucher)
                        .documentHash(d.documentHash)
                        .by(d.by)
                        .putAllNotes(d.notes)
                        .fund(d.fund)
                        .build();
            case RECEIPT ->
                Receipt.builder()
                        .id(d.id)
                        .on(d.on)
                        .dateBasis(d.basis)
                        .voucher(d.voucher)
                        .documentHash(d.documentHash)
                        .by(d.by)
                        .putAllNotes(d.notes)
                        .into(d.union)
                        .fund(d.fund.id())
                        .amount(d.amount)
                        .source(d.source)
                        .build();
            case DESIGNATION ->
                Designation.builder()
                        .id(d.id)
                        .on(d.on)
                        .dateBasis(d.basis)
                        .voucher(d.voucher)
                        .documentHash(d.documentHash)
                        .by(d.by)
                        .putAllNotes(d.notes)
                        .into(d.union)
                        .fund(d.fund.id())
                        .fromFund(d.fromFund)
                        .amount(d.amount)
                        .build();
            case PAYMENT ->
                GrantPayment.builder()
                        .id(d.id)
                        .on(d.on)
                        .dateBasis(d.basis)
                        .voucher(d.voucher)
                        .documentHash(d.documentHash)
                        .by(d.by)
                        .putAllNotes(d.notes)
                        .from(d.union)
                        .to(d.to)
                        .fund(d.fund.id())
                        .amount(d.amount)
                        .kind(d.kind)
                        .build();
            case ARRIVAL ->
                GrantArrival.builder()
                        .id(d.id)
                        .on(d.on)
                        .dateBasis(d.basis)
                        .voucher(d.voucher)
                        .documentHash(d.documentHash)
                        .by(d.by)
                        .putAllNotes(d.notes)
                        .payment(d.named)
                        .amount(d.amount)
                        .build();
            case DIRECT ->
                DirectGrant.builder()
                        .id(d.id)
                        .on(d.on)
                        .dateBasis(d.basis)
                        .voucher(d.voucher)
                        .documentHash(d.documentHash)
                        .by(d.by)
                        .putAllNotes(d.notes)
                        .from(d.union)
                        .to(d.receiver())
                        .fund(d.fund.id())
                        .amount(d.amount)
                        .kind(d.kind)
                        .build();
            case RETURN ->
                GrantReturn.builder()
                        .id(d.id)
                        .on(d.on)
                        .dateBasis(d.basis)
                        .voucher(d.voucher)
                        .documentHash(d.documentHash)
                        .by(d.by)
                        .putAllNotes(d.notes)
                        .grant(d.named)
                        .amount(d.amount)
                        .build();
            case RETURN_ARRIVAL ->
                GrantReturnArrival.builder()
                        .id(d.id)
                        .on(d.on)
                        .dateBasis(d.basis)
                        .voucher(d.voucher)
                        .documentHash(d.documentHash)
                        .by(d.by)
                        .putAllNotes(d.notes)
                        .grantReturn(d.named)
                        .amount(d.amount)
                        .build();
            case DISBURSEMENT ->
                Disbursement.builder()
                        .id(d.id)
                        .on(d.on)
                        .dateBasis(d.basis)
                        .voucher(d.voucher)
                        .documentHash(d.documentHash)
                        .by(d.by)
                        .putAllNotes(d.notes)
                        .from(d.union)
                        .to(d.to)
                        .fund(d.fund.id())
                        .amount(d.amount)
                        .aid(d.aid)
                        .chargedTo(d.chargedTo)
                        .build();
            case REVERSAL ->
                Reversal.builder()
                        .id(d.id)
                        .on(d.on)
                        .dateBasis(d.basis)
                        .voucher(d.voucher)
                        .documentHash(d.documentHash)
                        .by(d.by)
                        .putAllNotes(d.notes)
                        .reverses(d.named)
                        .build();
        };
    }
}
