package io.github.unionaid.ledger;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.ledger;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
    private static final TransactionQuery ALL = TransactionQuery.builder().build();
    private static final TransactionQuery OF_PROVINCE =
            TransactionQuery.builder().union(PROVINCE).build();

    private final Ledger ledger = ledger();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10_000})
    void limit_inItsRange_isTaken(int limit) {
        assertThat(PageRequest.first(limit)).isEqualTo(new PageRequest(limit, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 10_001})
    void limit_outsideItsRange_isRefused(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PageRequest.first(limit))
                .withMessage("page of up to " + limit + " items; expected 1 to 10000");
    }

    @Test
    void page_isAsFullAsItMayBe_andTheLastHasNoNext() {
        assertThat(PageRequest.MAX_LIMIT).isEqualTo(10_000);
        LedgerView view = ledger.view();

        Page<Transaction> first = view.transactions(ALL, PageRequest.first(2));
        assertThat(first.items()).isEqualTo(view.transactions().subList(0, 2)).isUnmodifiable();
        assertThat(first.next()).contains(new PageCursor(3, 3, 0));
        Page<Transaction> second =
                view.transactions(ALL, PageRequest.first(2).at(first.next().orElseThrow()));
        assertThat(second.items()).containsExactly(view.transactions().get(2));
        assertThat(second.next()).isEmpty();
        assertThat(view.transactions(ALL, PageRequest.first(3)).next())
                .as("after a page that the last items fill")
                .isEmpty();
        assertThat(view.transactions(OF_PROVINCE, PageRequest.first(3)))
                .as("of what there is not")
                .isEqualTo(new Page<>(List.of(), Optional.empty()));
    }

    @Test
    void page_ofAView_staysAsItIs_whateverIsPosted() {
        post("r-1", "r-2", "r-3");
        LedgerView view = ledger.view();
        Page<Transaction> first = view.transactions(OF_PROVINCE, PageRequest.first(2));

        post("r-4", "r-5");

        PageRequest next = PageRequest.first(2).at(first.next().orElseThrow());
        assertThat(view.transactions(OF_PROVINCE, PageRequest.first(2))).isEqualTo(first);
        assertThat(events(view.transactions(OF_PROVINCE, next))).containsExactly("r-3");
        assertThat(ledger.view().transactions(OF_PROVINCE, next))
                .as("of a later view, from the cursor of the earlier")
                .isEqualTo(view.transactions(OF_PROVINCE, next));
        assertThat(events(ledger.view().transactions(OF_PROVINCE, PageRequest.first(9))))
                .containsExactly("r-1", "r-2", "r-3", "r-4", "r-5");
    }

    @Test
    void page_ofALaterView_isRefusedByAnEarlier() {
        LedgerView earlier = ledger.view();
        post("r-1", "r-2");
        Page<Transaction> page = ledger.view().transactions(ALL, PageRequest.first(2));
        PageRequest next = PageRequest.first(2).at(page.next().orElseThrow());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> earlier.transactions(ALL, next))
                .withMessage("page 5-3-0 is of a later view; this one ends at 3");
    }

    @Test
    void page_asKnownEarlierThanItsCursor_hasWhatWasKnownThen() {
        post("r-1", "r-2", "r-3");
        PageRequest fifth = PageRequest.first(9).at(new PageCursor(6, 5, 0));
        TransactionQuery knownAtFive = TransactionQuery.builder()
                .union(PROVINCE)
                .asOf(AsOf.LATEST.knownAt(5))
                .build();

        assertThat(events(ledger.view().transactions(knownAtFive, fifth))).containsExactly("r-2");
    }

    @Test
    void pages_walkedAsTheDocumentationSays_areTheWhole() {
        post("r-1", "r-2", "r-3", "r-4", "r-5");
        List<Transaction> all = new ArrayList<>();
        Optional<PageRequest> request = Optional.of(PageRequest.first(2));
        int pages = 0;
        while (request.isPresent()) {
            Page<Transaction> page = ledger.view().transactions(ALL, request.get());
            all.addAll(page.items());
            request = page.next().map(request.get()::at);
            ledger.postOrThrow(raise("meanwhile-" + pages++, NANJING, RELIEF, 1, "2020-01-01"));
        }

        assertThat(pages).isEqualTo(4);
        assertThat(all).isEqualTo(ledger.view().transactions().subList(0, 8));
    }

    @Test
    void cursor_isWrittenAndReadBack() {
        PageCursor cursor = new PageCursor(120, 57, 3);

        assertThat(cursor).hasToString("120-57-3");
        assertThat(PageCursor.parse("120-57-3")).isEqualTo(cursor);
        PageCursor largest = new PageCursor(999_999_999_999_999_999L, 1, 999_999_999);
        assertThat(PageCursor.parse(largest.toString())).isEqualTo(largest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "120", "120-57", "120-57-3-1", "-120-57-3", "120-57- 3", "1234567890123456789-1-0"})
    void cursor_thatIsNone_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PageCursor.parse(text))
                .withMessage("not a page cursor: '" + text + "'; expected one like 120-57-0");
    }

    @Test
    void cursor_outsideOfWhatIsKnown_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PageCursor(120, 0, 0))
                .withMessage("page begins at sequence 0; expected 1 to 120, what is known");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PageCursor.parse("120-121-0"))
                .withMessage("page begins at sequence 121; expected 1 to 120, what is known");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PageCursor(120, 120, -1))
                .withMessage("page begins at line -1; expected 0 or more");
    }

    private void post(String... ids) {
        for (String id : ids) {
            ledger.postOrThrow(raise(id, PROVINCE, RELIEF, 100, "2020-02-01"));
        }
    }

    private static List<String> events(Page<Transaction> page) {
        return page.items().stream().map(t -> t.event().value()).toList();
    }
}
