/**
 * Books kept elsewhere: what two unions' books say of their dealings with each other, matched line by line.
 *
 * <ul>
 *   <li>{@link io.github.unionaid.ledger.statement.BookStatement}: what one book has of its dealings with another union,
 *       to be sent to whoever keeps the other book;
 *   <li>{@link io.github.unionaid.ledger.statement.BookLine}: one of its lines; {@link
 *       io.github.unionaid.ledger.statement.BookBalance}: the sum of those that move money or goods;
 *   <li>{@link io.github.unionaid.ledger.statement.StatementFile}: writes statements to files and reads them, as CSV and as
 *       JSON;
 *   <li>{@link io.github.unionaid.ledger.statement.StatementMatching}: two statements, or a ledger and a statement, against
 *       each other, by {@link io.github.unionaid.ledger.statement.MatchingOptions};
 *   <li>{@link io.github.unionaid.ledger.statement.Match}: lines that are the same, by a
 *       {@link io.github.unionaid.ledger.statement.MatchRule};
 *   <li>{@link io.github.unionaid.ledger.statement.Difference}: what is not, named by a
 *       {@link io.github.unionaid.ledger.statement.DifferenceKind};
 *   <li>{@link io.github.unionaid.ledger.statement.PairSummary}: how both add up to what the two books say.
 * </ul>
 *
 * <p>Within: {@code DealingScan} looks at the transactions of a view once and gives each line to the {@code DealingLines} of
 * its counterparty; {@code LineMaker} makes it. The files are described in {@code ledger/docs/statements.md}. How a matching
 * is made:
 *
 * <pre>
 *   Columns                      the lines of both statements as numbers, by date; Keys: what is compared by itself
 *   OwnCorrections               what a book took back itself
 *   ByHand, ByReference,
 *   ByDocument, AmountAndDate,
 *   BySum, Openings              the rules, in their order
 *   Duplicates, NetAgainstGross,
 *   Elsewhere, Rest,
 *   OpenAccruals                 what the rest is
 *   Explained                    every fen of every line goes through here, once, into Groups
 *   FoundLists, Summaries        the groups as objects, when they are asked for
 * </pre>
 */
@NullMarked
package io.github.unionaid.ledger.statement;

import org.jspecify.annotations.NullMarked;
