package io.github.unionaid.testkit.statement;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.statement.BookLine;
import io.github.unionaid.ledger.statement.Direction;
import io.github.unionaid.ledger.statement.LineEntry;
import java.time.LocalDate;

/** A line that can still be changed; empty texts stand for what is not known. */
final class Draft implements Cloneable {
    String id = "";
    LocalDate date = LocalDate.EPOCH;
    LineEntry entry = LineEntry.PAYMENT;
    Direction direction = Direction.GIVEN;
    TransferKind transfer = TransferKind.GRANT;
    String fund = "relief";
    boolean special = true;
    long fen;
    String reference = "";
    String notice = "";
    String document = "";
    String takesBack = "";
    String counterparty = "";

    Draft copy() {
        try {
            return (Draft) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    BookLine line() {
        BookLine.Builder builder = BookLine.builder()
                .id(EventId.of(id))
                .date(date)
                .entry(entry)
                .direction(direction)
                .transfer(transfer)
                .fund(FundId.of(fund))
                .amount(Amount.fen(fen));
        if (transfer == TransferKind.GRANT || transfer == TransferKind.RETURN) {
            builder.grantKind(special ? GrantKind.SPECIAL : GrantKind.OTHER);
        }
        if (!reference.isEmpty()) {
            builder.reference(EventId.of(reference));
        }
        if (!notice.isEmpty()) {
            builder.notice(EventId.of(notice));
        }
        if (!document.isEmpty()) {
            builder.document(document);
        }
        if (!takesBack.isEmpty()) {
            builder.takesBack(EventId.of(takesBack));
        }
        if (!counterparty.isEmpty()) {
            builder.counterparty(UnionId.of(counterparty));
        }
        return builder.build();
    }
}
