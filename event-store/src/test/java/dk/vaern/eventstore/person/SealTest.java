package dk.vaern.eventstore.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds whatever is sealed: each for a few hundred keys, texts and contexts, other ones in every run. */
class SealTest {

    private static final int CASES = 300;

    /** HKDF and AES-GCM of another maker open it. */
    private static final String PINNED =
            "0173d51abbd89cb8196f0efb6892f94d68fccc2c35f0b84609e5f12c55dd85aba88dfc913aa5310902021ec1"
                    + "f0260e019d5eb3131de07e1b0eca214eb773dd9fc105404cb5e4c28ee7ad7f0a59ddfe8d557fcc89";

    private final Seal seal = new Seal(new SecureRandom());

    /** @param seed says which one failed */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Case(long seed, byte[] key, byte[] clear, byte[] context) {

        static Case of(long seed) {
            Random random = new Random(seed);
            return new Case(
                    seed, bytes(random, 32), bytes(random, random.nextInt(90)), bytes(random, random.nextInt(90)));
        }

        private static byte[] bytes(Random random, int length) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            return bytes;
        }

        Case other() {
            return of(seed + 1);
        }

        @Override
        public String toString() {
            return "seed " + seed;
        }
    }

    static Stream<Case> cases() {
        return new SecureRandom().longs(CASES).mapToObj(Case::of);
    }

    private byte[] close(Case one) {
        return seal.close(one.key(), one.clear(), one.context());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_is_sealed_opens_under_its_key_and_in_its_context(Case one) {
        assertThat(seal.open(one.key(), close(one), one.context())).isEqualTo(one.clear());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void it_opens_under_no_other_key(Case one) {
        byte[] sealed = close(one);

        assertThatThrownBy(() -> seal.open(one.other().key(), sealed, one.context()))
                .isInstanceOf(BrokenSealException.class)
                .hasMessageContaining("another key");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void it_opens_in_no_other_context(Case one) {
        byte[] sealed = close(one);
        byte[] longer = Arrays.copyOf(one.context(), one.context().length + 1);

        assertThatThrownBy(() -> seal.open(one.key(), sealed, longer)).isInstanceOf(BrokenSealException.class);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void no_bit_of_it_can_be_turned(Case one) {
        byte[] sealed = close(one);
        for (int at = 0; at < sealed.length; at++) {
            byte[] turned = sealed.clone();
            turned[at] ^= (byte) (1 << (one.seed() & 7));
            assertThatThrownBy(() -> seal.open(one.key(), turned, one.context()))
                    .isInstanceOf(BrokenSealException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void no_end_of_it_can_be_cut_off(Case one) {
        byte[] sealed = close(one);
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> seal.open(one.key(), cut, one.context())).isInstanceOf(BrokenSealException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_same_twice_is_two_that_have_nothing_in_common(Case one) {
        byte[] first = close(one);
        byte[] second = close(one);

        for (int part : new int[] {1, 33, 65}) {
            assertThat(Arrays.copyOfRange(first, part, part + 16))
                    .isNotEqualTo(Arrays.copyOfRange(second, part, part + 16));
        }
    }

    @Test
    void the_form_is_pinned() {
        byte[] sealed = new Seal(new Random(1)).close(new byte[32], bytes("Kim"), bytes("here"));

        assertThat(HexFormat.of().formatHex(sealed)).isEqualTo(PINNED);
        assertThat(seal.open(new byte[32], sealed, bytes("here"))).isEqualTo(bytes("Kim"));
    }

    @Test
    void a_key_has_32_bytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> seal.close(new byte[16], bytes("Kim"), bytes("here")));
        assertThat(seal.newKey()).hasSize(32).isNotEqualTo(seal.newKey());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
