package io.github.unionaid.ledger.event;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.unionaid.core.text.ClientText;
import io.github.unionaid.ledger.book.DateBasis;
import io.github.unionaid.ledger.book.EventId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * Something that happened, as the caller tells it. Two events are the same if everything the caller set is the same; a
 * ledger that is told the same event again answers with where it stands, and refuses another event of the same id.
 *
 * <p>Free texts are for voucher numbers and remarks. Personal data does not belong in a ledger that forgets nothing.
 *
 * <p>A builder must be given every attribute but those that are optional, a collection, or said to have a value unless
 * set; else, and if one is given twice, it throws an {@link IllegalStateException}, for a null a {@link
 * NullPointerException}.
 *
 * <p>Every event is immutable and thread-safe. The JSON form is an object whose {@code type} names the event.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(OpenFund.class),
    @JsonSubTypes.Type(OpeningBalance.class),
    @JsonSubTypes.Type(Receipt.class),
    @JsonSubTypes.Type(DuesReceipt.class),
    @JsonSubTypes.Type(DuesAccrual.class),
    @JsonSubTypes.Type(Designation.class),
    @JsonSubTypes.Type(GrantNotice.class),
    @JsonSubTypes.Type(NoticeClosure.class),
    @JsonSubTypes.Type(GrantAccrual.class),
    @JsonSubTypes.Type(GrantPayment.class),
    @JsonSubTypes.Type(GrantArrival.class),
    @JsonSubTypes.Type(Allotment.class),
    @JsonSubTypes.Type(DirectGrant.class),
    @JsonSubTypes.Type(GrantReturn.class),
    @JsonSubTypes.Type(GrantReturnArrival.class),
    @JsonSubTypes.Type(PaymentBounce.class),
    @JsonSubTypes.Type(TransferPayment.class),
    @JsonSubTypes.Type(TransferArrival.class),
    @JsonSubTypes.Type(LoanRepayment.class),
    @JsonSubTypes.Type(LoanWriteOff.class),
    @JsonSubTypes.Type(Disbursement.class),
    @JsonSubTypes.Type(GoodsPurchase.class),
    @JsonSubTypes.Type(GoodsReceipt.class),
    @JsonSubTypes.Type(GoodsTransfer.class),
    @JsonSubTypes.Type(GoodsArrival.class),
    @JsonSubTypes.Type(GoodsIssue.class),
    @JsonSubTypes.Type(StockCount.class),
    @JsonSubTypes.Type(ServiceUse.class),
    @JsonSubTypes.Type(JournalEntry.class),
    @JsonSubTypes.Type(PeriodClose.class),
    @JsonSubTypes.Type(PeriodReopening.class),
    @JsonSubTypes.Type(SystemConversion.class),
    @JsonSubTypes.Type(Handover.class),
    @JsonSubTypes.Type(HandMatch.class),
    @JsonSubTypes.Type(RegisterChanges.class),
    @JsonSubTypes.Type(Reversal.class)
})
@JsonPropertyOrder({"type", "id", "on", "dateBasis"})
public sealed interface Event
        permits CashEvent,
                OpenFund,
                OpeningBalance,
                DuesAccrual,
                GrantNotice,
                NoticeClosure,
                GrantAccrual,
                Allotment,
                LoanWriteOff,
                GoodsReceipt,
                GoodsTransfer,
                GoodsArrival,
                GoodsIssue,
                StockCount,
                ServiceUse,
                JournalEntry,
                PeriodClose,
                PeriodReopening,
                SystemConversion,
                Handover,
                HandMatch,
                RegisterChanges,
                Reversal {

    /** The most characters of a voucher number, of {@link #by} and of a key of the notes. */
    int MAX_SHORT_TEXT = 64;

    /** The most notes. */
    int MAX_NOTES = 16;

    /** The most characters of a note. */
    int MAX_NOTE = 500;

    /** The shape of a document hash. */
    Pattern DOCUMENT_HASH = Pattern.compile("[0-9a-f]{64}");

    /** The client's id. */
    EventId id();

    /** The effective date: from 2010-01-01 to the day of recording, or the ledger refuses the event. */
    LocalDate on();

    /** What is known of the date; {@link DateBasis#ON} unless set. */
    @Value.Default
    default DateBasis dateBasis() {
        return DateBasis.ON;
    }

    /** The number of the voucher or document (凭证号), at most {@value #MAX_SHORT_TEXT} characters. */
    Optional<String> voucher();

    /** The SHA-256 of the document, 64 lower-case hexadecimal digits. */
    Optional<String> documentHash();

    /** Who entered it, as the embedding system names its users, at most {@value #MAX_SHORT_TEXT} characters. */
    Optional<String> by();

    /**
     * Remarks by key, at most {@value #MAX_NOTES} of at most {@value #MAX_NOTE} characters, none blank; kept in the
     * order of the keys.
     */
    @Value.NaturalOrder
    SortedMap<String, String> notes();

    /** The event that this one refers to (names), like the payment of an arrival; empty if there is none. */
    default Optional<EventId> refersTo() {
        return Optional.empty();
    }

    /** Calls the method of {@code visitor} for this event's type. */
    <R> R accept(EventVisitor<R> visitor);

    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException if one is blank, too long or has a control character, or the hash is none
     */
    @Value.Check
    default void checkTexts() {
        voucher().ifPresent(v -> ClientText.check("voucher of " + id(), v, MAX_SHORT_TEXT));
        by().ifPresent(v -> ClientText.check("by of " + id(), v, MAX_SHORT_TEXT));
        documentHash()
                .ifPresent(h -> checkArgument(
                        DOCUMENT_HASH.matcher(h).matches(),
                        "document hash of %s is '%s'; expected 64 hexadecimal digits in lower case",
                        id(),
                        h));
        checkArgument(notes().size() <= MAX_NOTES, "%s has %s notes; the most is %s", id(), notes().size(), MAX_NOTES);
        notes().forEach((key, note) -> {
            ClientText.check("key of a note of " + id(), key, MAX_SHORT_TEXT);
            ClientText.check("note '" + key + "' of " + id(), note, MAX_NOTE);
        });
    }
}
