/**
 * The national union tree, built in: {@link io.github.unionaid.core.national.NationalUnions} has a federation for every
 * division from 中华全国总工会 down to the counties, on any day since the end of 2018.
 */
@NullMarked
package io.github.unionaid.core.national;

import org.jspecify.annotations.NullMarked;
