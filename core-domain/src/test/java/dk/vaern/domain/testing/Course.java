package dk.vaern.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.Refusal;
import dk.vaern.domain.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate's own course without the framework: each command is decided in the state that the events so far have led
 * to.
 *
 * @param nothing the state before anything happened
 * @param decide admits and decides; refuses by {@link Refused} and throws nothing else
 */
public record Course<C, E, S>(S nothing, BiFunction<C, S, List<E>> decide, BiFunction<S, E, S> fold) {

    /** What happens when all this is asked, one after another. Every decision is taken twice and has to be the same. */
    public List<E> of(List<C> commands) {
        List<E> events = new ArrayList<>();
        S state = nothing;
        for (C command : commands) {
            Outcome<E> outcome = outcome(command, state);
            assertThat(outcome(command, state)).isEqualTo(outcome);
            for (E event : outcome.events()) {
                state = fold.apply(state, event);
            }
            events.addAll(outcome.events());
        }
        assertThat(after(events)).isEqualTo(state);
        return events;
    }

    /** The state that events lead to, in whatever order they come. */
    public S after(List<E> events) {
        S state = nothing;
        for (E event : events) {
            state = fold.apply(state, event);
        }
        return state;
    }

    private Outcome<E> outcome(C command, S state) {
        try {
            return new Outcome<>(null, decide.apply(command, state));
        } catch (Refused refused) {
            return new Outcome<>(refused.refusal(), List.of());
        }
    }

    private record Outcome<E>(@Nullable Refusal refusal, List<E> events) {}
}
