package dk.vaern.notification.api;

import dk.vaern.web.openapi.Refuses;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Why a code that was entered may be refused, for the OpenAPI description. */
@Refuses
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface CodeRefusals {
    CodeRefusal[] value();
}
