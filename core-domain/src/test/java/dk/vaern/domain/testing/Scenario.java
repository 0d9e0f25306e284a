package dk.vaern.domain.testing;

import static org.axonframework.test.matchers.Matchers.predicate;

import dk.vaern.domain.kernel.Handling;
import dk.vaern.domain.kernel.Refusal;
import dk.vaern.domain.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;

/** Axon's fixture for one aggregate, speaking its commands' common name and its refusals. */
public final class Scenario<A> {

    private static final Set<Refusal> PROVOKED = ConcurrentHashMap.newKeySet();

    private final AggregateTestFixture<A> fixture;
    private final String commands;

    public Scenario(Class<A> aggregate, String commands) {
        this.fixture = new AggregateTestFixture<>(aggregate);
        this.commands = commands;
    }

    /** Every refusal that a test has expected so far, and met. */
    public static Set<Refusal> provoked() {
        return Set.copyOf(PROVOKED);
    }

    public Given<A> given(List<?> history) {
        return new Given<>(history.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(history), commands);
    }

    public Given<A> given(Object... history) {
        return given(List.of(history));
    }

    /** A history, about to be asked something. */
    public record Given<A>(TestExecutor<A> executor, String commands) {

        public Then<A> when(Object command) {
            return when(command, Map.of());
        }

        public Then<A> when(Object command, Map<String, String> metaData) {
            var message = new GenericCommandMessage<>(new GenericMessage<>(command, MetaData.from(metaData)), commands);
            return new Then<>(executor.when(message));
        }
    }

    /** What came of it. */
    public record Then<A>(ResultValidator<A> result) {

        public Then<A> happens(Object... events) {
            result.expectSuccessfulHandlerExecution().expectEvents(events);
            return this;
        }

        public Then<A> nothingHappens() {
            result.expectSuccessfulHandlerExecution().expectNoEvents();
            return this;
        }

        /** Every event carries the id of the incident, warning or other matter that it belongs to. */
        public Then<A> belongingTo(String correlation) {
            result.expectEventsMatching(predicate(events -> events.stream()
                    .allMatch(event -> event instanceof Message<?> message
                            && correlation.equals(message.getMetaData().get(Handling.CORRELATION)))));
            return this;
        }

        public Then<A> answersVersion(long version) {
            result.expectResultMessagePayload(version);
            return this;
        }

        public void isRefused(Refusal refusal) {
            result.expectNoEvents().expectException(new RefusedWith(refusal));
            PROVOKED.add(refusal);
        }
    }

    private static final class RefusedWith extends TypeSafeMatcher<Throwable> {

        private final Refusal refusal;

        RefusedWith(Refusal refusal) {
            this.refusal = refusal;
        }

        @Override
        protected boolean matchesSafely(Throwable thrown) {
            return thrown instanceof Refused refused && refused.refusal().equals(refusal);
        }

        @Override
        public void describeTo(Description description) {
            description.appendText("refused with ").appendValue(refusal);
        }
    }
}
