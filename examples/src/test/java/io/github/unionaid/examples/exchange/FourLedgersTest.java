package io.github.unionaid.examples.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.ledger.report.Language;
import io.github.unionaid.ledger.statement.DifferenceKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FourLedgersTest {
    /** Those that take what the example does not have: other systems, other books, another period. */
    private static final Set<DifferenceKind> NOT_SHOWN = EnumSet.of(
            DifferenceKind.OWED_NOT_CLAIMED,
            DifferenceKind.LOAN_BALANCE_DIFFERS,
            DifferenceKind.OTHER_TRANSFER,
            DifferenceKind.MISSING_AT_PAYER,
            DifferenceKind.MISSING_AT_RECEIVER,
            DifferenceKind.OPENING_DIFFERS);

    @Test
    void first_allBooksAgree() throws IOException {
        String agreement = part(Language.CHINESE, "一、", "二、");

        assertThat(agreement.split("双方账目相符。", -1)).hasSize(4);
        assertThat(agreement).contains("不符0项，未经核对的往来0对").doesNotContain("差异1项");
        assertThat(part(Language.ENGLISH, "1. ", "2. Each").split("The books agree\\.", -1))
                .hasSize(4);
    }

    @Test
    void then_eachKindOfDifferenceStandsOnce() throws IOException {
        List<String> lines = part(Language.CHINESE, "二、", "共核对等式").lines().toList();

        for (DifferenceKind kind : EnumSet.complementOf(EnumSet.copyOf(NOT_SHOWN))) {
            assertThat(lines.stream().filter(l -> l.matches("\\d+ +" + kind.inChinese() + " .*")))
                    .as(kind.name())
                    .hasSize(1);
            assertThat(lines.stream().filter(l -> l.matches("\\d+\\. " + kind.inChinese() + "：.*")))
                    .as(kind.name())
                    .hasSize(1);
        }
        assertThat(lines).contains("差异" + (DifferenceKind.values().length - NOT_SHOWN.size()) + "项：");
    }

    @Test
    void theProvincesProof_namesTheFundsThatDiffer() throws IOException {
        String proof = print(Language.CHINESE);
        proof = proof.substring(proof.lastIndexOf("共核对等式"));

        for (String fund : List.of("工会经费", "帮扶资金", "送温暖资金", "一般补助")) {
            assertThat(proof).contains("甲省总工会（jia）与丁市总工会（ding）之间，资金（" + fund + "）");
        }
        assertThat(proof).contains("不符4项，未经核对的往来0对");
    }

    @Test
    void output_isTheSameInAnyLocale() throws IOException {
        String usual = print(Language.CHINESE);
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(print(Language.CHINESE)).isEqualTo(usual);
        } finally {
            Locale.setDefault(locale);
        }
    }

    private static String part(Language language, String from, String to) throws IOException {
        String all = print(language);
        int begin = all.indexOf(from);
        return all.substring(begin, all.indexOf(to, begin));
    }

    private static String print(Language language) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            FourLedgers.print(out, language);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
