/**
 * Books kept elsewhere: what two unions' books say of their dealings with each other, matched line by line.
 *
 * <ul>
 *   <li>{@link io.github.unionaid.ledger.statement.BookStatement}: what one book has of its dealings with another union,
 *       to be sent to whoever keeps the other book;
 *   <li>{@link io.github.unionaid.ledger.statement.BookLine}: one of its lines; {@link
 *       io.github.unionaid.ledger.statement.BookBalance}: the sum of those that move money or goods;
 *   <li>{@link io.github.unionaid.ledger.statement.StatementFile}: writes statements to files and reads them, as CSV and as
 *       JSON.
 * </ul>
 *
 * <p>Within: {@code DealingScan} looks at the transactions of a view once and gives each line to the {@code DealingLines} of
 * its counterparty; {@code LineMaker} makes it. The files are described in {@code ledger/docs/statements.md}.
 */
@NullMarked
package io.github.unionaid.ledger.statement;

import org.jspecify.annotations.NullMarked;
