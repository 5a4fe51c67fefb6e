/**
 * Books kept elsewhere: what two unions' books say of their dealings with each other, matched line by line.
 *
 * <ul>
 *   <li>{@link io.github.unionaid.ledger.statement.BookStatement}: what one book has of its dealings with another union,
 *       to be sent to whoever keeps the other book;
 *   <li>{@link io.github.unionaid.ledger.statement.BookLine}: one of its lines.
 * </ul>
 */
@NullMarked
package io.github.unionaid.ledger.statement;

import org.jspecify.annotations.NullMarked;
