package dk.vaern.web.problem;

import dk.vaern.web.json.Texts;
import dk.vaern.web.json.ValueRecords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a value of some type must look like on the wire, in words for the one who got it wrong. */
final class Expected {

    private static final String VALID = "must be valid";

    private Expected() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return VALID;
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants()).map(Texts::code).collect(Collectors.joining(", "));
        }
        if (ValueRecords.isValueRecord(type)) {
            return of(type.getRecordComponents()[0].getType());
        }
        return ofPlain(type);
    }

    private static String ofPlain(Class<?> type) {
        if (type == Instant.class) {
            return Texts.INSTANT_FORM;
        } else if (type == LocalDate.class) {
            return Texts.DATE_FORM;
        } else if (type == UUID.class) {
            return Texts.UUID_FORM;
        } else if (CharSequence.class.isAssignableFrom(type)) {
            return Texts.STORABLE_FORM;
        } else if (type == boolean.class || type == Boolean.class) {
            return "must be true or false";
        } else if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "must be a number that fits";
        } else if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "must be an array";
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? "must be an object" : VALID;
    }

    /** The sentence of a value type of ours that refused; the JDK's own messages name classes and quote the input. */
    static String of(@Nullable Throwable refused, @Nullable Class<?> type) {
        return refused instanceof IllegalArgumentException
                        && refused.getMessage() != null
                        && refused.getStackTrace().length > 0
                        && refused.getStackTrace()[0].getClassName().startsWith("dk.vaern.")
                ? refused.getMessage()
                : of(type);
    }
}
