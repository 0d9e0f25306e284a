package dk.vaern.eventstore.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/**
 * AES-GCM does not commit to its key: whoever chooses two keys can make one ciphertext that is authentic under both, and
 * means one thing to this reader and another to that. It is made here, and the seal does not take it.
 */
class TwoKeysTest {

    private static final byte[] CONTEXT = "here".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PURPOSE = "vaern seal 1".getBytes(StandardCharsets.UTF_8);

    private final Seal seal = new Seal(new SecureRandom());
    private final byte[] salt = seal.newKey();
    private final byte[] mine = seal.newKey();
    private final byte[] yours = seal.newKey();

    @Test
    void a_ciphertext_that_gcm_alone_opens_under_two_keys_opens_under_one_at_most() throws GeneralSecurityException {
        Gcm one = gcm(mine);
        Gcm two = gcm(yours);
        byte[] forged = forge(one, two);

        assertThat(one.open(forged)).hasSize(32);
        assertThat(two.open(forged)).hasSize(32).isNotEqualTo(one.open(forged));
        requireOneKey(forged, mine, yours);
        requireOneKey(forged, yours, mine);
    }

    private void requireOneKey(byte[] forged, byte[] committedTo, byte[] other) {
        byte[] sealed = sealed(committedTo, forged);

        assertThat(seal.open(committedTo, sealed, CONTEXT)).hasSize(32);
        assertThatThrownBy(() -> seal.open(other, sealed, CONTEXT)).hasMessageContaining("another key");
    }

    private byte[] sealed(byte[] committedTo, byte[] forged) {
        byte[] derived = Seal.expand(committedTo, salt, PURPOSE, 76);
        return ByteBuffer.allocate(65 + forged.length)
                .put((byte) 1)
                .put(salt)
                .put(derived, 44, 32)
                .put(forged)
                .array();
    }

    private Gcm gcm(byte[] key) {
        byte[] derived = Seal.expand(key, salt, PURPOSE, 76);
        return new Gcm(Arrays.copyOf(derived, 32), Arrays.copyOfRange(derived, 32, 44));
    }

    /**
     * Two blocks whose tags agree. A tag is {@code A·H⁴ + C₁·H³ + C₂·H² + L·H + E(J₀)}, so for any C₁ there is one
     * {@code C₂ = (A·(H⁴+H'⁴) + C₁·(H³+H'³) + L·(H+H') + E(J₀)+E'(J₀')) / (H²+H'²)}.
     */
    private static byte[] forge(Gcm one, Gcm two) throws GeneralSecurityException {
        Field h = one.hashKey();
        Field g = two.hashKey();
        Field a = Field.of(Arrays.copyOf(CONTEXT, 16));
        Field lengths = Field.of(ByteBuffer.allocate(16)
                .putLong(8L * CONTEXT.length)
                .putLong(8L * 32)
                .array());
        Field first = Field.of("chosen as I like".getBytes(StandardCharsets.UTF_8));
        Field sum = a.times(h.power(4).plus(g.power(4)))
                .plus(first.times(h.power(3).plus(g.power(3))))
                .plus(lengths.times(h.plus(g)))
                .plus(one.mask())
                .plus(two.mask());
        Field second = sum.times(h.power(2).plus(g.power(2)).inverse());
        Field tag = a.times(h.power(4))
                .plus(first.times(h.power(3)))
                .plus(second.times(h.power(2)))
                .plus(lengths.times(h))
                .plus(one.mask());
        return ByteBuffer.allocate(48)
                .put(first.bytes())
                .put(second.bytes())
                .put(tag.bytes())
                .array();
    }

    /** AES-GCM as Java has it, and what its tags are made of. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Gcm(byte[] key, byte[] nonce) {

        byte[] open(byte[] ciphertext) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(CONTEXT);
            return cipher.doFinal(ciphertext);
        }

        Field hashKey() throws GeneralSecurityException {
            return block(new byte[16]);
        }

        Field mask() throws GeneralSecurityException {
            return block(ByteBuffer.allocate(16).put(nonce).putInt(1).array());
        }

        @SuppressWarnings("InsecureCryptoUsage") // one block, as GCM itself uses it
        private Field block(byte[] input) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
            return Field.of(cipher.doFinal(input));
        }
    }

    /** GF(2¹²⁸) with GCM's bits: the first bit of the first byte is the constant (NIST SP 800-38D, 6.3). */
    private record Field(long high, long low) {

        static Field of(byte[] block) {
            ByteBuffer bytes = ByteBuffer.wrap(block);
            return new Field(bytes.getLong(), bytes.getLong());
        }

        byte[] bytes() {
            return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
        }

        Field plus(Field other) {
            return new Field(high ^ other.high, low ^ other.low);
        }

        Field times(Field other) {
            Field product = new Field(0, 0);
            Field shifted = other;
            for (int bit = 0; bit < 128; bit++) {
                long word = bit < 64 ? high : low;
                if (((word >>> (63 - (bit % 64))) & 1) == 1) {
                    product = product.plus(shifted);
                }
                long carry = shifted.low & 1;
                shifted = new Field(
                        (shifted.high >>> 1) ^ (carry == 1 ? 0xE100_0000_0000_0000L : 0),
                        (shifted.low >>> 1) | (shifted.high << 63));
            }
            return product;
        }

        Field power(int exponent) {
            Field power = this;
            for (int i = 1; i < exponent; i++) {
                power = power.times(this);
            }
            return power;
        }

        /** By Fermat: to the power of 2¹²⁸ − 2. */
        Field inverse() {
            Field inverse = new Field(0x8000_0000_0000_0000L, 0);
            Field square = this;
            for (int i = 1; i < 128; i++) {
                square = square.times(square);
                inverse = inverse.times(square);
            }
            return inverse;
        }
    }
}
