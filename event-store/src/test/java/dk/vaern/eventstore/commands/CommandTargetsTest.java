package dk.vaern.eventstore.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommandTargetsTest {

    private final CommandTargets targets = new CommandTargets();

    interface Sealing {
        @TargetAggregateIdentifier
        @Nullable
        String id();
    }

    private record ByItsInterface(@Nullable String id) implements Sealing {}

    private record ByItself(@TargetAggregateIdentifier String which, String other) {}

    private record Without(String id) {}

    @Test
    void finds_what_the_interface_of_all_commands_says() {
        assertThat(target(new ByItsInterface("a"))).isEqualTo("a");
        assertThat(target(new ByItsInterface("b"))).isEqualTo("b");
    }

    @Test
    void finds_what_the_command_itself_says() {
        assertThat(target(new ByItself("a", "b"))).isEqualTo("a");
    }

    @Test
    void refuses_a_command_that_says_nothing_or_names_nothing() {
        assertThatThrownBy(() -> target(new Without("a"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> target(new ByItsInterface(null))).isInstanceOf(IllegalArgumentException.class);
    }

    private String target(Object command) {
        return targets.resolveTarget(new GenericCommandMessage<>(command)).getIdentifier();
    }
}
