package dk.vaern.notification.channel.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A symmetric signing key as Standard Webhooks writes it: {@code whsec_} and 24 to 64 bytes in base64.
 *
 * @param value with its prefix
 */
public record WebhookSecret(String value) {

    private static final int MOST_SIGNATURES = 10;

    static final String PREFIX = "whsec_";

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

    /** Is one of these signatures, parted by blanks, of this message and by this key? Takes as long whatever is wrong. */
    public boolean signed(String id, String timestamp, byte[] body, String signatures) {
        byte[] own = signature(id, timestamp, body).getBytes(StandardCharsets.US_ASCII);
        boolean one = false;
        for (String other : signatures.split(" ", MOST_SIGNATURES)) {
            one |= MessageDigest.isEqual(own, other.getBytes(StandardCharsets.UTF_8));
        }
        return one;
    }

    private String signature(String id, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(value.substring(PREFIX.length())), "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is missing from this Java", e);
        }
    }

    @Override
    public String toString() {
        return "WebhookSecret[…]";
    }
}
