package dk.vaern.web.openapi;

import dk.vaern.domain.kernel.Refusal;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** By which rules an operation may be refused, for the OpenAPI description. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Refuses.List.class)
public @interface Refuses {

    /** The aggregate's refusals: an enum. */
    Class<? extends Refusal> by();

    /** The constants' names; all of them when none is named. A name that the enum has not stops the service's start. */
    String[] names() default {};

    /** Several aggregates' refusals. */
    @Documented
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        Refuses[] value();
    }
}
