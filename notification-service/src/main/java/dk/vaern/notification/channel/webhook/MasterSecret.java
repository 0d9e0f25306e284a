package dk.vaern.notification.channel.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * What the signing keys of all destinations are derived from (HKDF, RFC 5869): each destination has its own in each
 * generation, nobody can find one from another, and none stands anywhere.
 */
public final class MasterSecret {

    private static final int LEAST = 32;
    private static final int KEY = 32;
    private static final byte[] SALT = "vaern webhook signing key".getBytes(StandardCharsets.US_ASCII);

    private final byte[] secret;

    private MasterSecret(byte[] secret) {
        this.secret = secret;
    }

    /**
     * Reads it from base64.
     *
     * @throws IllegalArgumentException when it is not base64 of at least 32 bytes
     */
    public static MasterSecret of(String base64) {
        byte[] secret = Base64.getDecoder().decode(base64.strip());
        if (secret.length < LEAST) {
            throw new IllegalArgumentException("a master secret has at least 32 bytes");
        }
        return new MasterSecret(secret);
    }

    /** The key of a destination in a generation: the same at every call and on every node. */
    public WebhookSecret key(UUID contactPoint, int generation) {
        String info = contactPoint + "/" + generation;
        try {
            byte[] key = KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(secret)
                            .addSalt(SALT)
                            .thenExpand(info.getBytes(StandardCharsets.US_ASCII), KEY));
            return new WebhookSecret(WebhookSecret.PREFIX + Base64.getEncoder().encodeToString(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF is missing from this Java", e);
        }
    }

    @Override
    public String toString() {
        return "MasterSecret[…]";
    }
}
