package dk.vaern.web.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a value looks like that is written as a string, for the OpenAPI description; on its type. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Form {

    /** All that it can be, when that is few. */
    String[] oneOf() default {};

    /** Otherwise a regular expression (ECMA-262) of the whole. */
    String pattern() default "";
}
