package io.github.unionaid.ledger.statement;

import io.github.unionaid.core.amount.Amount;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of one record, each with the name of its column; what cannot be read is refused with both, and the line. */
final class CsvFields {
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](?:[.,][0-9]+)?E\\+?[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final long line;
    private final List<String> columns;
    private final List<String> fields;

    private CsvFields(long line, List<String> columns, List<String> fields) {
        this.line = line;
        this.columns = columns;
        this.fields = fields;
    }

    /** The fields of those columns; behind them there may be empty ones. */
    static CsvFields of(long line, List<String> columns, List<String> record) throws UnreadableStatementException {
        int last = record.size();
        while (last > columns.size() && record.get(last - 1).isEmpty()) {
            last--;
        }
        if (last != columns.size()) {
            throw new UnreadableStatementException(
                    line,
                    null,
                    null,
                    "a record of " + last + " fields; expected " + columns.size() + ": " + String.join(",", columns),
                    null);
        }
        return new CsvFields(line, columns, record.subList(0, last));
    }

    CsvFields behindFirst() {
        return new CsvFields(line, columns.subList(1, columns.size()), fields.subList(1, fields.size()));
    }

    int size() {
        return fields.size();
    }

    String text(int i) {
        return fields.get(i);
    }

    /** Whether a field looks like what a spreadsheet makes of a long number, {@code 8.1E+17}. */
    boolean isLikeANumber(int i) {
        String text = fields.get(i);
        return text.indexOf('E') > 0 && SCIENTIFIC.matcher(text).matches();
    }

    /** Where a field stands, and what. */
    String place(int i) {
        return columns.get(i) + " on line " + line + " is '" + fields.get(i) + "'";
    }

    <T> T value(int i, String expected, Function<String, T> parser) throws UnreadableStatementException {
        try {
            return parser.apply(fields.get(i));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw problem(i, "expected " + expected + ": " + e.getMessage(), e);
        }
    }

    <T> Optional<T> optional(int i, String expected, Function<String, T> parser) throws UnreadableStatementException {
        return fields.get(i).isEmpty() ? Optional.empty() : Optional.of(value(i, expected, parser));
    }

    int number(int i, String expected) throws UnreadableStatementException {
        if (!NUMBER.matcher(fields.get(i)).matches()) {
            throw problem(i, "expected " + expected);
        }
        return Integer.parseInt(fields.get(i));
    }

    LocalDate day(int i) throws UnreadableStatementException {
        if (!DAY.matcher(fields.get(i)).matches()) {
            throw problem(i, "expected a day like 2020-02-01");
        }
        return value(i, "a day like 2020-02-01", LocalDate::parse);
    }

    Optional<LocalDate> optionalDay(int i) throws UnreadableStatementException {
        return fields.get(i).isEmpty() ? Optional.empty() : Optional.of(day(i));
    }

    Amount amount(int i) throws UnreadableStatementException {
        return value(i, "an amount like 300000.00, or of goods like 1200 mask-n95@只", Amount::parse);
    }

    <E extends Enum<E>> E constant(int i, Class<E> type) throws UnreadableStatementException {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(fields.get(i))) {
                return constant;
            }
        }
        throw problem(i, "expected one of " + Arrays.toString(type.getEnumConstants()));
    }

    <E extends Enum<E>> Optional<E> optionalConstant(int i, Class<E> type) throws UnreadableStatementException {
        return fields.get(i).isEmpty() ? Optional.empty() : Optional.of(constant(i, type));
    }

    /** What the whole record says. */
    <T> T whole(Supplier<T> maker) throws UnreadableStatementException {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw new UnreadableStatementException(line, null, null, String.valueOf(e.getMessage()), e);
        }
    }

    UnreadableStatementException problem(int i, String problem) {
        return problem(i, problem, null);
    }

    private UnreadableStatementException problem(int i, String problem, @Nullable Throwable cause) {
        return new UnreadableStatementException(line, columns.get(i), fields.get(i), problem, cause);
    }
}
