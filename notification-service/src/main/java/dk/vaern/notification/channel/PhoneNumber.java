package dk.vaern.notification.channel;

import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number as ITU-T E.164 writes it: {@code +} and 7 to 15 digits, nothing between them. */
public record PhoneNumber(String value) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /** @throws IllegalArgumentException when it is not one */
    public PhoneNumber {
        if (!E164.matcher(value).matches()) {
            throw new IllegalArgumentException("not an E.164 number");
        }
    }

    public static Optional<PhoneNumber> of(String text) {
        return E164.matcher(text).matches() ? Optional.of(new PhoneNumber(text)) : Optional.empty();
    }
}
