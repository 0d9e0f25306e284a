package dk.vaern.web.token;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.web.token.RememberedTokens.Hash;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RememberedTokensTest {

    private final RememberedTokens<Integer> remembered = new RememberedTokens<>(100);

    @Test
    void are_as_many_as_were_allowed_at_most() {
        IntStream.range(0, 10_000).forEach(n -> remembered.put(Hash.of("token-" + n), n));
        long kept = IntStream.range(0, 10_000)
                .filter(n -> remembered.get(Hash.of("token-" + n)) != null)
                .count();
        assertThat(kept).isBetween(1L, 100L);
    }

    @Test
    void stay_as_long_as_they_are_asked_for() {
        remembered.put(Hash.of("mine"), -1);
        IntStream.range(0, 10_000).forEach(n -> {
            remembered.put(Hash.of("token-" + n), n);
            assertThat(remembered.get(Hash.of("mine"))).isEqualTo(-1);
        });
    }

    @Test
    void are_forgotten_on_demand() {
        remembered.put(Hash.of("mine"), 1);
        remembered.forget(Hash.of("mine"));
        assertThat(remembered.get(Hash.of("mine"))).isNull();
    }
}
