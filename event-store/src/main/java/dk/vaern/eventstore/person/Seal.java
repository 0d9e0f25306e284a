package dk.vaern.eventstore.person;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals bytes with AES-256-GCM so that they open under one key and in one context only.
 *
 * <p>Form 1: {@code 1 | salt 32 | commitment 32 | ciphertext | tag 16}. From key and salt, HKDF-SHA-256 (RFC 5869) derives
 * the encryption key, its nonce and the commitment: no two seals share an encryption key, so no nonce is ever used twice,
 * and since AES-GCM alone lets a forger make a ciphertext that opens under two keys, the commitment says which one it is.
 */
final class Seal {

    static final int KEY_BYTES = 32;

    private static final byte FORM = 1;
    private static final int SALT_BYTES = 32;
    private static final int COMMITMENT_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int HEAD_BYTES = 1 + SALT_BYTES + COMMITMENT_BYTES;
    private static final byte[] PURPOSE = "vaern seal 1".getBytes(StandardCharsets.UTF_8);

    private final RandomGenerator random;

    /** @param random unpredictable; a test that pins bytes gives another */
    Seal(RandomGenerator random) {
        this.random = random;
    }

    /** Makes a key that nobody guesses. */
    byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    /** @param context what it belongs to; it opens in no other */
    byte[] close(byte[] key, byte[] clear, byte[] context) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Derived derived = derive(key, salt);
        try {
            byte[] encrypted = derived.cipher(Cipher.ENCRYPT_MODE, context).doFinal(clear);
            return ByteBuffer.allocate(HEAD_BYTES + encrypted.length)
                    .put(FORM)
                    .put(salt)
                    .put(derived.commitment())
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** @throws BrokenSealException when it was sealed under another key or in another context, or was changed since */
    byte[] open(byte[] key, byte[] sealed, byte[] context) {
        if (sealed.length < HEAD_BYTES + TAG_BYTES || sealed[0] != FORM) {
            throw new BrokenSealException("it has no form that is known");
        }
        Derived derived = derive(key, Arrays.copyOfRange(sealed, 1, 1 + SALT_BYTES));
        byte[] commitment = Arrays.copyOfRange(sealed, 1 + SALT_BYTES, HEAD_BYTES);
        if (!MessageDigest.isEqual(commitment, derived.commitment())) {
            throw new BrokenSealException("it was sealed under another key");
        }
        try {
            return derived.cipher(Cipher.DECRYPT_MODE, context).doFinal(sealed, HEAD_BYTES, sealed.length - HEAD_BYTES);
        } catch (AEADBadTagException _) {
            throw new BrokenSealException("it was changed, or is not where it was sealed");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    private static Derived derive(byte[] key, byte[] salt) {
        return new Derived(expand(key, salt, PURPOSE, KEY_BYTES + NONCE_BYTES + COMMITMENT_BYTES));
    }

    /** HKDF-SHA-256 of a key, for one purpose. */
    static byte[] expand(byte[] key, byte[] salt, byte[] purpose, int bytes) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has " + KEY_BYTES + " bytes");
        }
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(key)
                            .addSalt(salt)
                            .thenExpand(purpose, bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 25 has HKDF-SHA256", e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, never leaves this class
    private record Derived(byte[] bytes) {

        Cipher cipher(int mode, byte[] context) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode,
                    new SecretKeySpec(bytes, 0, KEY_BYTES, "AES"),
                    new GCMParameterSpec(8 * TAG_BYTES, bytes, KEY_BYTES, NONCE_BYTES));
            cipher.updateAAD(context);
            return cipher;
        }

        byte[] commitment() {
            return Arrays.copyOfRange(bytes, KEY_BYTES + NONCE_BYTES, bytes.length);
        }
    }
}
