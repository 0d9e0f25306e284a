package dk.vaern.web.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The operation takes or gives a document of a form that others keep, for the OpenAPI description: bytes of JSON, or text. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Document {

    /** The name of a resource beside the controller, with an example. */
    String value();
}
