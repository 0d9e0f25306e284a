package dk.vaern.notification.channel.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * A symmetric signing key as Standard Webhooks writes it: {@code whsec_} and 24 to 64 bytes in base64.
 *
 * @param value with its prefix
 */
public record WebhookSecret(String value) {

    private static final String PREFIX = "whsec_";

    /** @throws IllegalArgumentException when it is not one */
    public WebhookSecret {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a webhook's signing key begins with whsec_");
        }
        var length = Base64.getDecoder().decode(value.substring(PREFIX.length())).length;
        if (length < 24 || length > 64) {
            throw new IllegalArgumentException("a webhook's signing key has 24 to 64 bytes");
        }
    }

    /**
     * A new key of 32 bytes.
     *
     * @param random a secure one
     */
    public static WebhookSecret generate(RandomGenerator random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** In the form of the {@code webhook-signature} header. */
    public String sign(String id, long timestamp, String body) {
        try {
            return new Webhook(value).sign(id, timestamp, body);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("HMAC-SHA256 is missing from this Java", e);
        }
    }

    @Override
    public String toString() {
        return "WebhookSecret[…]";
    }
}
