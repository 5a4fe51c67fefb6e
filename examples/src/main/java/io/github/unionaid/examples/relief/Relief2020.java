package io.github.unionaid.examples.relief;

import io.github.unionaid.ledger.report.Language;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The main job: the relief of January and February 2020, from the printed figures to the reconciliation. */
public final class Relief2020 {

    private Relief2020() {}

    /**
     * Prints the page, in UTF-8 whatever the locale.
     *
     * @param args {@code zh} for the page in Chinese, {@code all} for everything behind it as well
     * @throws IOException if the figures cannot be read
     */
    public static void main(String[] args) throws IOException {
        // not closed: standard output is not this program's to close
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        List<String> asked = List.of(args);
        print(out, asked.contains("zh") ? Language.CHINESE : Language.ENGLISH);
        if (asked.contains("all")) {
            printDetails(out);
        }
        out.flush();
    }

    static void print(PrintStream out, Language language) throws IOException {
        boolean english = language == Language.ENGLISH;
        out.println(
                english
                        ? "Union relief in January and February 2020, as one article of 2020-02-05 printed it (工人日报)"
                        : "2020年1月至2月工会疫情防控款项核对（据工人日报2020-02-05报道）");
        try (ReliefBooks books = ReliefBooks.open()) {
            new ReliefPage(books, language, out).print();
        }
        out.println();
        out.println(
                english ? "4. A made-up case: one arrival altered in a copy of the journal" : "四、虚构示例：在账簿副本中改动一笔到账");
        out.println();
        AlteredCopy.print(out, language);
    }

    static void printDetails(PrintStream out) throws IOException {
        out.println();
        out.println("Everything behind the page (明细)");
        out.println();
        try (ReliefBooks books = ReliefBooks.open()) {
            new ReliefReport(books, out).print();
        }
    }
}
