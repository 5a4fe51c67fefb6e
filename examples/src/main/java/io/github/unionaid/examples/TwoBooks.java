package io.github.unionaid.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.core.national.NationalUnions;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.event.DirectGrant;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.Source;
import io.github.unionaid.ledger.statement.BookStatement;
import io.github.unionaid.ledger.statement.Difference;
import io.github.unionaid.ledger.statement.StatementMatching;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;

/** A province and a city keep their books in two ledgers, and hold one against the other. */
public final class TwoBooks {
    private static final UnionRegister REGISTER = NationalUnions.register();
    private static final Fund RELIEF = Fund.of("relief-2020", "疫情防控专项资金", GrantKind.SPECIAL);

    private TwoBooks() {}

    /** Runs the example. */
    public static void main(String[] args) {
        UnionId jiangsu = REGISTER.idOf("320000", LocalDate.of(2020, 2, 2));
        UnionId wuxi = REGISTER.idOf("320200", LocalDate.of(2020, 2, 2));
        try (Ledger province = keeping(jiangsu);
                Ledger city = keeping(wuxi)) {
            province.postOrThrow(Receipt.builder()
                    .id("r-1")
                    .into(jiangsu)
                    .fund(RELIEF.id())
                    .amount(Amount.yuan(1_000_000))
                    .source(Source.DONATION)
                    .on(LocalDate.of(2020, 1, 26))
                    .build());
            province.postOrThrow(GrantPayment.builder()
                    .id("g-1")
                    .from(jiangsu)
                    .to(wuxi)
                    .fund(RELIEF.id())
                    .amount(Amount.yuan(300_000))
                    .on(LocalDate.of(2020, 1, 27))
                    .build());
            city.postOrThrow(DirectGrant.builder()
                    .id("g-1")
                    .from(jiangsu)
                    .to(wuxi)
                    .fund(RELIEF.id())
                    .amount(Amount.yuan(200_000))
                    .on(LocalDate.of(2020, 1, 28))
                    .build());
            compare(province, city, jiangsu, wuxi);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read what was just written", e);
        }
    }

    private static Ledger keeping(UnionId union) {
        Ledger ledger = Ledger.inMemory(LedgerOptions.builder()
                .register(REGISTER)
                .clock(InstantSource.system())
                .keptBooks(Set.of(union))
                .build());
        ledger.postOrThrow(OpenFund.of("f-1", RELIEF));
        return ledger;
    }

    private static void compare(Ledger province, Ledger city, UnionId jiangsu, UnionId wuxi)
            throws JsonProcessingException {
        ObjectMapper mapper = UnionaidJson.mapper();
        // snippet
        // at the city, whose ledger keeps its own book
        AsOf end = AsOf.date(LocalDate.of(2020, 2, 29));
        BookStatement stated = BookStatement.of(city.view(), wuxi, jiangsu, LocalDate.of(2020, 1, 1), end);
        String sent = mapper.writeValueAsString(stated);

        // at the province
        BookStatement received = mapper.readValue(sent, BookStatement.class);
        StatementMatching matching = StatementMatching.of(province.view(), received);
        System.out.println(matching.agrees()); // false
        for (Difference difference : matching.differences()) {
            System.out.println(difference.kind() + " " + difference.amount()); // AMOUNT_DIFFERS 100000.00
        }
        // snippet
    }
}
