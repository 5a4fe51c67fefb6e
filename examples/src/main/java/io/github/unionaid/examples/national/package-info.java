/**
 * Makes the resource behind {@code NationalUnions}: {@link io.github.unionaid.examples.national.MakeNationalUnions}
 * reads the newest table of division codes and the changes that led to it, walks back to the first table, decides which
 * division goes on under another code, and writes first tree and changes line by line.
 */
@NullMarked
package io.github.unionaid.examples.national;

import org.jspecify.annotations.NullMarked;
