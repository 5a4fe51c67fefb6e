package io.github.unionaid.ledger;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.annotation.processing.Generated;
import org.immutables.value.Value;

/**
 * The style of the generated value types, for this package and those below. Kept out of the class files: whoever
 * compiles against them has no Immutables at hand and would be warned.
 */
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        strictBuilder = true,
        depluralize = true,
        jakarta = true,
        defaults = @Value.Immutable(copy = false),
        allowedClasspathAnnotations = {CanIgnoreReturnValue.class, Generated.class})
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
@interface ValueStyle {}
