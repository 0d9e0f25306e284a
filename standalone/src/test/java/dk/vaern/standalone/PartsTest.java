package dk.vaern.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.vaern.standalone.ground.CannotStart;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsTest {

    private final List<String> heard = new ArrayList<>();
    private final Parts parts = new Parts(heard::add);

    @Test
    void end_in_the_reverse_of_their_start() {
        start("database");
        start("service");

        parts.close();

        assertThat(heard).containsExactly("service ends", "database ends");
    }

    @Test
    void end_even_when_one_of_them_fails_to() {
        start("database");
        parts.start(() -> () -> {
            throw new IllegalStateException("stuck");
        });

        parts.close();

        assertThat(heard).hasSize(2).last().isEqualTo("database ends");
        assertThat(heard.getFirst()).contains("did not end in order").contains("stuck");
    }

    @Test
    void end_once() {
        start("database");

        parts.close();
        parts.close();

        assertThat(heard).containsExactly("database ends");
    }

    @Test
    void are_not_started_after_the_end() {
        parts.close();

        assertThatThrownBy(() -> start("service")).isInstanceOf(CannotStart.class);
        assertThatThrownBy(() -> parts.whileRunning(() -> heard.add("ready"))).isInstanceOf(CannotStart.class);
        assertThat(heard).isEmpty();
    }

    private void start(String name) {
        parts.start(() -> () -> heard.add(name + " ends"));
    }
}
