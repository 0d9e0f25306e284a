package dk.vaern.web.json;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text that a person wrote: at least one visible character, at most {@link #max()} UTF-16 units, no control characters.
 * Line feeds and tabs only where {@link #multiline()} says so, for a title ends up in the subject of a mail.
 */
@Documented
@Constraint(validatedBy = TextRule.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Text {

    int max();

    boolean multiline() default false;

    /** Whether text without any visible character will do. */
    boolean mayBeBlank() default false;

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
