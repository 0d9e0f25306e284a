package dk.vaern.incident.imports.csaf.schema;

import dk.vaern.incident.imports.csaf.document.CsafVersion;
import dk.vaern.incident.imports.csaf.document.Rfc3339;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How a text has to be written. The tolerated ones do not refuse a document: publishers paste addresses and identifiers
 * as they find them, and nothing that a reader acts on depends on their form.
 */
record Format(String complaint, boolean tolerated, Predicate<String> rule) {

    static final Format TEXT = strict("empty", text -> !text.isEmpty());
    static final Format DATE_TIME =
            strict("no date-time of RFC 3339", text -> Rfc3339.parse(text).isPresent());
    static final Format NAMESPACE = strict("no absolute URI", Format::isAbsoluteUri);
    static final Format URI_TEXT = tolerated("no absolute URI", Format::looksLikeUri);
    static final Format VERSION = strict(
            "neither a whole number nor a semantic version",
            text -> CsafVersion.parse(text).isPresent());
    static final Format TRACKING_ID = strict("empty, or starts or ends with white space", Format::isTrimmedLine);
    static final Format CATEGORY =
            strict("empty, or starts or ends with white space, a dash, a dot or an underscore", Format::isCategory);
    static final Format LANGUAGE = strict("no language tag of RFC 5646", shortMatch("""
            (?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\\d{3}))?\
            (?:-(?:[a-z0-9]{5,8}|\\d[a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?\
            |x(?:-[a-z0-9]{1,8})+|i-default|i-mingo"""));
    static final Format CVE = strict("no CVE id", shortMatch("(?-i:CVE)-\\d{4}-\\d{4,}"));
    static final Format CWE = strict("no CWE id", shortMatch("(?-i:CWE)-[1-9]\\d{0,5}"));
    static final Format CPE = tolerated("no CPE name", shortMatch("cpe:(?:2\\.3:[aho*-]:|/[aho]?(?::|$)).*"));
    static final Format PURL = tolerated("no package URL", shortMatch("(?-i:pkg):[a-z.+-][a-z0-9.+-]*/.+"));
    static final Format HASH = tolerated("no hash value in hexadecimal digits", shortMatch("[0-9a-f]{32,}"));

    private static Format strict(String complaint, Predicate<String> rule) {
        return new Format(complaint, false, rule);
    }

    private static Format tolerated(String complaint, Predicate<String> rule) {
        return new Format(complaint, true, rule);
    }

    boolean holds(String text) {
        return rule.test(text);
    }

    /** Bounded in length, because java.util.regex recurses over repeated groups. */
    private static Predicate<String> shortMatch(String regex) {
        Pattern pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
        return text -> text.length() <= 1_000 && pattern.matcher(text).matches();
    }

    private static boolean isAbsoluteUri(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException _) {
            return false;
        }
    }

    /** A scheme, a colon, and none of the characters that RFC 3986 wants escaped. */
    private static boolean looksLikeUri(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1 || !isLetter(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fits = i < colon ? isLetter(c) || isDigit(c) || "+-.".indexOf(c) >= 0 : isUriCharacter(c);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUriCharacter(char c) {
        return switch (c) {
            case '"', '<', '>', '\\', '^', '`', '{', '|', '}' -> false;
            default -> c > ' ' && c <= '~';
        };
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isTrimmedLine(String text) {
        return !text.isEmpty()
                && !isBlank(text.charAt(0))
                && !isBlank(text.charAt(text.length() - 1))
                && text.indexOf('\n') < 0
                && text.indexOf('\r') < 0;
    }

    private static boolean isCategory(String text) {
        return isTrimmedLine(text)
                && "-_.".indexOf(text.charAt(0)) < 0
                && "-_.".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
