package io.github.unionaid.ledger;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.ledger;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.amount.AssetMismatchException;
import io.github.unionaid.core.union.InvalidTreeException;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.event.RefusalReason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What exceptions carry goes with them when they are sent or stored, as test runners and remote calls do. */
class ExceptionSerializationTest {

    @Test
    void refused_keepsTheRefusal() throws Exception {
        RefusedException thrown = catchThrowableOfType(
                RefusedException.class, () -> ledger().postOrThrow(spend("d-1", NANJING, RELIEF, 1, "2020-02-01")));

        RefusedException copy = copy(thrown);

        assertThat(copy).hasMessage(thrown.getMessage());
        assertThat(copy.refusal()).isEqualTo(thrown.refusal());
        assertThat(copy.reason()).isEqualTo(RefusalReason.FUND_OVERDRAWN);
        assertThat(copy.event()).isEqualTo(EventId.of("d-1"));
        assertThat(copy.refusal().details()).containsEntry("amount", "1.00").hasSize(5);
    }

    @Test
    void invalidTree_keepsTheProblems() throws Exception {
        Union orphan = Union.of(UnionId.of("a"), "甲市总工会", UnionLevel.CITY, UnionId.of("nowhere"));
        InvalidTreeException thrown =
                catchThrowableOfType(InvalidTreeException.class, () -> UnionTree.of(List.of(orphan)));

        InvalidTreeException copy = copy(thrown);

        assertThat(copy).hasMessage(thrown.getMessage());
        assertThat(copy.problems()).isEqualTo(thrown.problems()).isNotEmpty();
    }

    @Test
    void assetMismatch_keepsBothAmounts() throws Exception {
        Amount yuan = Amount.yuan(1);
        Amount masks = Amount.of(Asset.goods("mask-n95", "只"), 5);
        AssetMismatchException thrown = catchThrowableOfType(AssetMismatchException.class, () -> yuan.plus(masks));

        AssetMismatchException copy = copy(thrown);

        assertThat(copy).hasMessage(thrown.getMessage());
        assertThat(copy.first()).isEqualTo(yuan);
        assertThat(copy.second()).isEqualTo(masks);
    }

    @SuppressWarnings({"unchecked", "BanSerializableRead"})
    private static <T> T copy(T value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
