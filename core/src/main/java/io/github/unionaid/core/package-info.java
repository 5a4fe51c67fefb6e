/** The root of the core packages; holds the style of the generated value types and no type of its own. */
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        strictBuilder = true,
        depluralize = true,
        jakarta = true,
        defaults = @Value.Immutable(copy = false),
        allowedClasspathAnnotations = {CanIgnoreReturnValue.class, Generated.class})
@NullMarked
package io.github.unionaid.core;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import javax.annotation.processing.Generated;
import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
