package io.github.unionaid.ledger.report;

import static io.github.unionaid.ledger.Jiangsu.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.reconcile.Totals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTest {

    @ParameterizedTest
    @EnumSource
    void stream_isUtf8FlushedAndLeftOpen(ReportForm form) throws IOException {
        TotalsTable table = Books.table().language(Language.CHINESE).build();
        int[] calls = new int[2];
        OutputStream stream = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                calls[0]++;
            }

            @Override
            public void close() {
                calls[1]++;
            }
        };

        table.writeTo(stream, form);

        assertThat(((ByteArrayOutputStream) stream).toString(StandardCharsets.UTF_8))
                .isEqualTo(table.in(form));
        assertThat(calls).as("flushed, closed").containsExactly(1, 0);
    }

    @ParameterizedTest
    @EnumSource
    void writer_isNeitherFlushedNorClosed(ReportForm form) throws IOException {
        TotalsTable table = Books.table().build();
        StringWriter written = new StringWriter() {
            @Override
            public void flush() {
                throw new AssertionError("flushed");
            }

            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };

        table.writeTo(written, form);

        assertThat(written).hasToString(table.in(form));
    }

    @ParameterizedTest
    @EnumSource
    void errorOfTheWriter_isThrown_andAPartDoesNotLookWhole(ReportForm form) {
        TotalsTable table = Books.table().build();
        String whole = table.in(form);
        StringBuilder written = new StringBuilder();
        Writer full = new Writer() {
            @Override
            public void write(char[] chars, int from, int length) throws IOException {
                for (int i = 0; i < length; i++) {
                    if (written.length() == whole.length() / 2) {
                        throw new IOException("disk full");
                    }
                    written.append(chars[from + i]);
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> table.writeTo(full, form)).hasMessage("disk full");
        assertThat(whole).startsWith(written);
        assertThat(written).hasSizeLessThan(whole.length());
    }

    @Test
    void names_withCommasAndQuotes_areReadBack() {
        UnionId id = UnionId.of("u");
        String name = "A,B \"工会\"; =1+1";
        Ledger ledger = Ledger.inMemory(LedgerOptions.of(
                UnionRegister.of(UnionTree.of(List.of(Union.of(id, name, UnionLevel.PROVINCIAL)))), Jiangsu.CLOCK));
        Fund fund = Fund.of("x,\"y\"", "专项资金", GrantKind.SPECIAL);
        ledger.postOrThrow(OpenFund.of("f", fund));
        ledger.postOrThrow(Jiangsu.raise("r", id, fund, 5, "2020-02-01"));
        TotalsTable table = TotalsTable.builder()
                .totals(Totals.of(ledger.view(), AsOf.date(day("2020-02-02"))))
                .union(id)
                .eachFund(true)
                .build();

        assertThat(TotalsTableTest.csv(table)).hasSize(1).allSatisfy(row -> {
            assertThat(row.getField("name")).isEqualTo(name);
            assertThat(row.getField("fund")).isEqualTo("x,\"y\"");
            assertThat(row.getField("held")).isEqualTo("5.00");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | - | 0.00",
                "1 | 0.01 | 0.01",
                "-1 | -0.01 | -0.01",
                "99999 | 999.99 | 999.99",
                "100000 | 1,000.00 | 1000.00",
                "-100000 | -1,000.00 | -1000.00",
                "-99999999 | -999,999.99 | -999999.99",
                "12345678901 | 123,456,789.01 | 123456789.01",
                "9223372036854775807 | 92,233,720,368,547,758.07 | 92233720368547758.07",
                "-9223372036854775808 | -92,233,720,368,547,758.08 | -92233720368547758.08"
            })
    void amounts_ofMoney(long fen, String grouped, String decimal) {
        assertThat(Words.grouped(Amount.fen(fen))).isEqualTo(grouped);
        assertThat(Words.decimal(Amount.fen(fen))).isEqualTo(decimal);
    }

    @Test
    void amounts_ofGoods_haveNoUnit() {
        assertThat(Words.grouped(Amount.of(Asset.goods("mask-n95", "只"), 1_234_567)))
                .isEqualTo("1,234,567");
        assertThat(Words.decimal(Amount.of(new Asset("rice", "千克", 3), -1_234_567)))
                .isEqualTo("-1234.567");
        assertThat(Words.grouped(Amount.of(new Asset("rice", "千克", 3), -1_234_567)))
                .isEqualTo("-1,234.567");
    }
}
