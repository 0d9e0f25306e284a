package dk.vaern.notification.callback;

import dk.vaern.notification.channel.webhook.WebhookSecret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether something is said by its provider, by Standard Webhooks: signed with one of its keys, together with an id and a time
 * that is not far from now. What is sent again within that time says the same of the same message, which changes nothing.
 */
public final class Signatures {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

    private final Map<Provider, List<WebhookSecret>> keys;
    private final Clock clock;

    public Signatures(Map<Provider, List<WebhookSecret>> keys, Clock clock) {
        this.keys = Map.copyOf(keys);
        this.clock = clock;
    }

    /**
     * The headers of Standard Webhooks, as they came.
     *
     * @param id of what is said; the same when it is said again
     * @param timestamp seconds since 1970, of this attempt
     * @param signatures one or more, with blanks between
     */
    public record Signed(
            @Nullable String id,
            @Nullable String timestamp,
            @Nullable String signatures) {}

    public boolean isGood(Provider provider, Signed by, byte[] body) {
        String id = by.id();
        String timestamp = by.timestamp();
        String signatures = by.signatures();
        if (id == null
                || timestamp == null
                || signatures == null
                || !ID.matcher(id).matches()
                || !isNow(timestamp)) {
            return false;
        }
        return keys.getOrDefault(provider, List.of()).stream()
                .anyMatch(key -> key.signed(id, timestamp, body, signatures));
    }

    private boolean isNow(String timestamp) {
        return SECONDS.matcher(timestamp).matches()
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant())
                                .abs()
                                .compareTo(WINDOW)
                        <= 0;
    }
}
