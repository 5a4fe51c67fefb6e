/**
 * How much: exact amounts in whole minor units, never a binary floating-point number.
 *
 * <ul>
 *   <li>{@link io.github.unionaid.core.amount.Asset}: what is counted, yuan or a kind of goods;
 *   <li>{@link io.github.unionaid.core.amount.Amount}: a whole number of minor units (fen, 分) of one asset;
 *   <li>{@link io.github.unionaid.core.amount.BoundedAmount}: an amount as it was printed: exact, at least (余, 多), at
 *       most (近), about (约);
 *   <li>{@link io.github.unionaid.core.amount.Split}: division into shares that add up to the last fen;
 *   <li>{@link io.github.unionaid.core.amount.ChineseAmounts}: amounts as reports and vouchers write them: 350万元, 500余万,
 *       近百万元, and financial capitals (大写) both ways;
 *   <li>{@link io.github.unionaid.core.amount.YuanFormat}: printing in 元, 万元 or 亿元 ({@link
 *       io.github.unionaid.core.amount.YuanUnit}) with a stated rounding, one {@link
 *       io.github.unionaid.core.amount.RoundedAmount} or a {@link io.github.unionaid.core.amount.RoundedColumn} that
 *       states its rounding difference (尾差);
 *   <li>{@link io.github.unionaid.core.amount.UnreadableAmountException}: what was refused, where, and what was expected.
 * </ul>
 */
@NullMarked
package io.github.unionaid.core.amount;

import org.jspecify.annotations.NullMarked;
