package dk.vaern.notification.api.restraint;

import dk.vaern.domain.restraint.RestraintRefusal;
import dk.vaern.web.openapi.Refuses;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** By which of a restraint's rules an operation may be refused, for the OpenAPI description. */
@Refuses
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface RestraintRefusals {

    RestraintRefusal[] value();
}
