package dk.vaern.domain.verification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** What is kept of a code: enough to know it again, and slow to guess from (PBKDF2, RFC 8018). */
public record CodeHash(String value) {

    private static final int ROUNDS = 60_000;
    private static final int BITS = 256;

    /**
     * Of a code that is good for one contact point at one address: where either differs, so does the hash.
     *
     * @param code as it was sent, or entered
     */
    public static CodeHash of(String code, VerificationId verification, String address) {
        byte[] salt = (verification + " " + address).getBytes(StandardCharsets.UTF_8);
        var spec = new PBEKeySpec(code.toCharArray(), salt, ROUNDS, BITS);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            return new CodeHash(HexFormat.of().formatHex(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }
}
