package dk.vaern.web.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a body looks like, for the OpenAPI description; on the record of a request or an answer. A longer one lies beside
 * the record as a resource: {@code IncidentPicture.json}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Example {

    /** JSON; strings may stand in single quotes, so that it stays readable in one line. */
    String value();
}
