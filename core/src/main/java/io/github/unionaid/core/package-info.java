/** The root of the core packages; holds the style of the generated value types and no type of its own. */
@ValueStyle
@NullMarked
package io.github.unionaid.core;

import org.jspecify.annotations.NullMarked;
