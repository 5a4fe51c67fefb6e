/**
 * Codes of places: {@link io.github.unionaid.core.region.RegionCode}, the six-digit division code (行政区划代码) of
 * GB/T 2260 that a union federation of a division carries.
 */
@NullMarked
package io.github.unionaid.core.region;

import org.jspecify.annotations.NullMarked;
