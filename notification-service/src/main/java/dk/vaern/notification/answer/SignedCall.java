package dk.vaern.notification.answer;

import dk.vaern.notification.channel.webhook.WebhookSecret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says to us, signed as Standard Webhooks does it.
 *
 * @param id of the message; the same when it is sent again
 * @param timestamp seconds since 1970, of this attempt
 * @param signatures one or more, with blanks between
 */
public record SignedCall(
        @Nullable String id,
        @Nullable String timestamp,
        @Nullable String signatures,
        String body) {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

    /** Was it said by who has one of the secrets, and lately? */
    public boolean isBy(List<WebhookSecret> secrets, Instant now) {
        if (id == null
                || timestamp == null
                || signatures == null
                || !ID.matcher(id).matches()
                || !SECONDS.matcher(timestamp).matches()) {
            return false;
        }
        long seconds = Long.parseLong(timestamp);
        boolean lately =
                Duration.between(Instant.ofEpochSecond(seconds), now).abs().compareTo(TOLERANCE) <= 0;
        return lately && secrets.stream().anyMatch(secret -> isSigned(secret.sign(id, seconds, body), signatures));
    }

    private static boolean isSigned(String expected, String signatures) {
        byte[] right = expected.getBytes(StandardCharsets.UTF_8);
        return Arrays.stream(signatures.split(" ", -1))
                .anyMatch(given -> MessageDigest.isEqual(right, given.getBytes(StandardCharsets.UTF_8)));
    }
}
