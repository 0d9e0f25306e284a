package dk.vaern.web.server;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What ties a request to the log lines and events it leads to: the trace id of W3C's Trace Context, the caller's when
 * it sent a well-formed one. A controller takes it as an argument.
 *
 * @param id 32 lower-case hexadecimal digits
 */
public record Trace(String id) {

    /** {@code 00-<trace id>-<parent id>-<flags>}; neither id may be all zeros. */
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    static final String ATTRIBUTE = Trace.class.getName();

    static Trace of(@Nullable String traceparent) {
        if (traceparent != null && traceparent.length() == 55) {
            var matched = TRACEPARENT.matcher(traceparent);
            if (matched.matches()) {
                return new Trace(matched.group(1));
            }
        }
        return fresh();
    }

    private static Trace fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new Trace(
                HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong()));
    }
}
