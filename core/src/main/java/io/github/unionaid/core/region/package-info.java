/**
 * Codes that others give to places and organisations: {@link io.github.unionaid.core.region.RegionCode}, the six-digit
 * division code (行政区划代码) of GB/T 2260 that a union federation of a division carries, and
 * {@link io.github.unionaid.core.region.CreditCode}, the unified social credit code (统一社会信用代码) of GB 32100-2015 with
 * its {@link io.github.unionaid.core.region.RegisteringDepartment}.
 *
 * <p>Both have {@code of}, strict, for data of programs, and {@code parse}, for what people type and spreadsheets hold.
 * {@code parse} changes how a code is written and never which code it is; what it cannot read it refuses with an
 * {@link io.github.unionaid.core.region.InvalidCodeException}, by name and place.
 */
@NullMarked
package io.github.unionaid.core.region;

import org.jspecify.annotations.NullMarked;
