/**
 * Errors planted in consistent books, and whether the reconciliation names them.
 *
 * <ul>
 *   <li>{@link io.github.unionaid.testkit.planted.Fault}: what is done to the books;
 *   <li>{@link io.github.unionaid.testkit.planted.Planter}: does it, at a random place;
 *   <li>{@link io.github.unionaid.testkit.planted.PlantedCampaign}: does it thousands of times and counts.
 * </ul>
 */
package io.github.unionaid.testkit.planted;
