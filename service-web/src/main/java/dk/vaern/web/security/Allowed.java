package dk.vaern.web.security;

import dk.vaern.domain.kernel.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a controller's method. Every method has one; without it, nobody may. What the caller may do to this very
 * incident or warning is the domain's to say.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    /** Any of these will do; the first that the caller has is the one it acts in, so the most fitting stands first. */
    Role[] value() default {};

    /** Any role that Værn knows. */
    boolean anyRole() default false;

    /**
     * Only after a strong and fresh sign-in (RFC 9470): for what a stolen token or an open screen must not be enough
     * for. What that is, {@link dk.vaern.web.stepup.StepUpSettings} says.
     */
    boolean stepUp() default false;

    /** Even without a token. The path must also be named by an {@link OpenPath}. */
    boolean open() default false;
}
