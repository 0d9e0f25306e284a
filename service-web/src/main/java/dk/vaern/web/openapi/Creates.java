package dk.vaern.web.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The operation answers 201 with a {@code Location}, for the OpenAPI description. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Creates {

    /** Why it may also answer 200, with the {@code Location} of what was there already; empty: it never does. */
    String unless() default "";
}
