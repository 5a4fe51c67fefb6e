package io.github.unionaid.examples.relief;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The main job: the relief of January and February 2020, from the printed figures to the reconciliation. */
public final class Relief2020 {

    private Relief2020() {}

    /**
     * Prints everything, in UTF-8 whatever the locale.
     *
     * @throws IOException if the figures cannot be read
     */
    public static void main(String[] args) throws IOException {
        // not closed: standard output is not this program's to close
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        print(out);
        out.flush();
    }

    static void print(PrintStream out) throws IOException {
        out.println("Union relief in January and February 2020, as one article of 2020-02-05 printed it (工人日报)");
        out.println();
        try (ReliefBooks books = ReliefBooks.open()) {
            new ReliefReport(books, out).print();
        }
        AlteredCopy.print(out);
    }
}
