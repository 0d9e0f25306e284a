package dk.vaern.web.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The operation answers line by line, each an object of a schema that others keep, for the OpenAPI description. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Lines {

    /** One of them as JSON; strings may stand in single quotes. */
    String json();

    /** One of them as text. */
    String text();
}
