/** The shortest use of the library, as the README shows it; longer programs are in the packages below. */
@NullMarked
package io.github.unionaid.examples;

import org.jspecify.annotations.NullMarked;
