package dk.vaern.eventstore.contract;

import static dk.vaern.eventstore.contract.Notes.note;
import static dk.vaern.eventstore.contract.Notes.notes;
import static dk.vaern.eventstore.contract.Notes.texts;
import static dk.vaern.eventstore.contract.Notes.textsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** A place in a sequence is given once, and who comes second is told so in a way that can be acted upon. */
public interface ConflictCases {

    int RACES = 100;

    EventStoreUnderTest store();

    @Test
    default void a_place_in_a_sequence_is_given_only_once() {
        store().node().publish(notes("taken", 0, 2));

        assertThatThrownBy(() -> store().otherNode().publish(note("taken", 1, Instant.now(), "late")))
                .isInstanceOf(Exception.class);

        assertThat(textsOf(store().node(), "taken")).isEqualTo(texts("taken", 0, 2));
    }

    @Test
    default void what_was_appended_with_an_event_whose_place_is_taken_is_not_stored() {
        store().node().publish(notes("taken", 0, 2));

        assertThatThrownBy(() -> store().node().publish(note("innocent", 0), note("taken", 1)))
                .isInstanceOf(Exception.class);

        assertThat(textsOf(store().node(), "innocent")).isEmpty();
        assertThat(textsOf(store().node(), "taken")).isEqualTo(texts("taken", 0, 2));
    }

    @Test
    default void a_lost_race_is_a_concurrency_conflict() {
        store().node().publish(notes("raced", 0, 2));

        assertThatThrownBy(() -> store().otherNode().publish(note("raced", 1)))
                .isInstanceOf(ConcurrencyException.class);
    }

    @Test
    default void a_second_creation_is_a_concurrency_conflict() {
        store().node().publish(note("created", 0));

        assertThatThrownBy(() -> store().otherNode().publish(note("created", 0)))
                .isInstanceOfAny(ConcurrencyException.class, AggregateStreamCreationException.class);
    }

    @Test
    default void of_two_nodes_that_race_one_wins_and_the_other_is_told_of_the_conflict() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Optional<Exception>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int race = 0; race < RACES; race++) {
                int sequence = race;
                List<Future<Optional<Exception>>> both = Stream.of(store().node(), store().otherNode())
                        .map(node -> threads.submit(() -> race(start, node, sequence)))
                        .toList();
                for (Future<Optional<Exception>> one : both) {
                    outcomes.add(one.get());
                }
            }
        }

        assertThat(textsOf(store().node(), "racing")).isEqualTo(texts("racing", 0, RACES));
        assertThat(outcomes.stream().flatMap(Optional::stream))
                .hasSize(RACES)
                .allMatch(lost ->
                        lost instanceof ConcurrencyException || lost instanceof AggregateStreamCreationException);
    }

    private static Optional<Exception> race(CyclicBarrier start, EventStore node, int sequence) throws Exception {
        start.await();
        try {
            node.publish(note("racing", sequence));
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }
}
