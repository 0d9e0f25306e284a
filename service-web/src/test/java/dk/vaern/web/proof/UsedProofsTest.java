package dk.vaern.web.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.web.proof.UsedProofs.Verdict;
import dk.vaern.web.token.RememberedTokens.Hash;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UsedProofsTest {

    private static final Duration LIFE = Duration.ofSeconds(90);

    private final AtomicLong nanoTime = new AtomicLong();
    private final UsedProofs used = new UsedProofs(LIFE, 20, nanoTime::get);

    private Verdict take(String proof) {
        return used.take(Hash.of(proof));
    }

    private void advance(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }

    @Test
    void are_known_again_for_as_long_as_they_live_at_least() {
        advance(LIFE.minusSeconds(1));
        assertThat(take("a")).isEqualTo(Verdict.FIRST);
        assertThat(take("a")).isEqualTo(Verdict.USED);
        advance(Duration.ofSeconds(2));
        assertThat(take("b")).isEqualTo(Verdict.FIRST);
        advance(LIFE.minusSeconds(3));
        assertThat(take("a")).isEqualTo(Verdict.USED);
    }

    @Test
    void are_forgotten_in_the_end() {
        take("a");
        advance(LIFE.multipliedBy(2).plusSeconds(1));
        assertThat(take("a")).isEqualTo(Verdict.FIRST);
        assertThat(take("b")).isEqualTo(Verdict.FIRST);
        advance(LIFE.plusSeconds(1));
        assertThat(take("c")).isEqualTo(Verdict.FIRST);
        advance(LIFE.plusSeconds(1));
        assertThat(take("b")).isEqualTo(Verdict.FIRST);
    }

    @Test
    void are_never_forgotten_early_for_want_of_room() {
        IntStream.range(0, 10).forEach(n -> assertThat(take("p" + n)).isEqualTo(Verdict.FIRST));
        assertThat(take("one-more")).isEqualTo(Verdict.NO_ROOM);
        assertThat(take("p0")).isEqualTo(Verdict.USED);
        advance(LIFE.plusSeconds(1));
        assertThat(take("one-more")).isEqualTo(Verdict.FIRST);
        assertThat(take("p0")).isEqualTo(Verdict.USED);
    }
}
