package dk.vaern.web.json;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link Text}; what is absent is for the record's own type to allow or not. */
public final class TextRule implements ConstraintValidator<Text, CharSequence> {

    private int max;
    private boolean multiline;
    private boolean mayBeBlank;

    @Override
    public void initialize(Text text) {
        max = text.max();
        multiline = text.multiline();
        mayBeBlank = text.mayBeBlank();
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        String fault = text == null ? null : fault(text.toString());
        if (fault == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(fault).addConstraintViolation();
        return false;
    }

    private @Nullable String fault(String text) {
        if (text.length() > max) {
            return "must have at most " + max + " characters";
        }
        if (!mayBeBlank && text.isBlank()) {
            return "must not be blank";
        }
        return text.chars().allMatch(this::isAllowed) ? null : "must not hold control characters";
    }

    private boolean isAllowed(int c) {
        return (!Character.isISOControl(c) && c != '\u2028' && c != '\u2029')
                || (multiline && (c == '\n' || c == '\t'));
    }
}
