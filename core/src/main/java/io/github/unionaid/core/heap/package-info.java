/** What objects take of the heap; for the library's own estimates. */
@NullMarked
package io.github.unionaid.core.heap;

import org.jspecify.annotations.NullMarked;
