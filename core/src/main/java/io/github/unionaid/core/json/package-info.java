/**
 * The one strict JSON mapper: {@link io.github.unionaid.core.json.UnionaidJson#mapper}, and
 * {@link io.github.unionaid.core.json.UnionaidModule} for a mapper of the user's own.
 *
 * <p>Documents are objects whose first two fields are {@code format} and {@code version}
 * ({@link io.github.unionaid.core.json.DocumentFormat}); single values inside them carry none.
 */
@NullMarked
package io.github.unionaid.core.json;

import org.jspecify.annotations.NullMarked;
