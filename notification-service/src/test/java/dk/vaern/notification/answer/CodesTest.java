package dk.vaern.notification.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodesTest {

    @Test
    void the_only_one_needs_none() {
        assertThat(Codes.firstFree(Set.of())).isEmpty();
    }

    @Test
    void the_first_that_is_free_is_given_out() {
        assertThat(Codes.firstFree(Set.of(""))).isEqualTo("B");
        assertThat(Codes.firstFree(Set.of("", "B", "D"))).isEqualTo("C");
        assertThat(Codes.firstFree(Set.of("B"))).isEmpty();
    }

    @Test
    void there_are_enough_and_none_is_a_word_or_a_number() {
        var taken = new HashSet<String>();
        for (int i = 0; i < 400; i++) {
            assertThat(taken.add(Codes.firstFree(taken))).isTrue();
        }
        assertThat(taken).allMatch(code -> code.matches("[B-DF-HJ-NP-TV-XZ]{0,3}"));
    }
}
