package io.github.unionaid.ledger.statement;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * SHA-256 over the parts of a statement as a sequence of texts, each written as the number of its bytes in UTF-8 in decimal
 * digits, a colon, the bytes and a comma (a netstring); what is not set is an empty text. So no two statements have the
 * same sequence, and it does not depend on any form of file.
 */
final class StatementDigest {
    private final Hasher hasher = Hashing.sha256().newHasher();

    private StatementDigest() {}

    static String of(BookStatement statement) {
        StatementDigest digest = new StatementDigest();
        digest.put(statement);
        return digest.hasher.hash().toString();
    }

    private void put(BookStatement statement) {
        put(StatementFormat.NAME);
        put(StatementFormat.VERSION);
        put(statement.book());
        put(statement.counterparty());
        put(statement.from());
        put(statement.to());
        put(statement.ledger());
        put(statement.balances().size());
        statement.balances().forEach(this::put);
        put(statement.lines().size());
        statement.lines().forEach(this::put);
    }

    private void put(BookBalance balance) {
        put(balance.direction());
        put(balance.transfer());
        put(balance.fund());
        put(balance.opening());
        put(balance.closing());
    }

    private void put(BookLine line) {
        put(line.id());
        put(line.date());
        put(line.entry());
        put(line.direction());
        put(line.transfer());
        put(line.fund());
        put(line.grantKind());
        put(line.amount());
        put(line.reference());
        put(line.notice());
        put(line.document());
        put(line.begunOn());
        put(line.takesBack());
        put(line.counterparty());
    }

    private void put(Optional<?> part) {
        put(part.isPresent() ? part.orElseThrow() : "");
    }

    private void put(Object part) {
        String text = part instanceof Enum<?> constant ? constant.name() : part.toString();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        hasher.putString(bytes.length + ":", StandardCharsets.US_ASCII)
                .putBytes(bytes)
                .putByte((byte) ',');
    }
}
