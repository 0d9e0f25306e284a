package dk.vaern.notification.answer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody answered a text message with, as far as it is an answer: OK, ja or 1, and a code where there are several.
 *
 * @param code empty when none was given
 */
record TextAnswer(String code) {

    private static final Pattern FORM =
            Pattern.compile("(?<word>OK|JA|YES|1)?[\\s.,:!]*(?<code>[B-DF-HJ-NP-TV-XZ]{0,3})[\\s.!]*");

    /** Empty for whatever else was said. */
    static Optional<TextAnswer> of(String text) {
        var matcher = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var code = matcher.group("code");
        return matcher.group("word") == null && code.isEmpty() ? Optional.empty() : Optional.of(new TextAnswer(code));
    }
}
