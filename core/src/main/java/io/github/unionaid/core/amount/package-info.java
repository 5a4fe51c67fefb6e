/**
 * How much: exact amounts in whole minor units, never a binary floating-point number.
 *
 * <ul>
 *   <li>{@link io.github.unionaid.core.amount.Asset}: what is counted, yuan or a kind of goods;
 *   <li>{@link io.github.unionaid.core.amount.Amount}: a whole number of minor units (fen, 分) of one asset;
 *   <li>{@link io.github.unionaid.core.amount.BoundedAmount}: an amount as it was printed: exact, at least (余, 多), at
 *       most (近), about (约);
 *   <li>{@link io.github.unionaid.core.amount.Split}: division into shares that add up to the last fen.
 * </ul>
 */
@NullMarked
package io.github.unionaid.core.amount;

import org.jspecify.annotations.NullMarked;
