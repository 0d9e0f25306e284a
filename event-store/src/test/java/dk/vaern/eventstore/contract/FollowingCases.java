package dk.vaern.eventstore.contract;

import static dk.vaern.eventstore.contract.Notes.note;
import static dk.vaern.eventstore.contract.Notes.notes;
import static dk.vaern.eventstore.contract.Notes.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

/** Whoever follows the record is told everything, once, in order. */
public interface FollowingCases {

    int WRITERS = 6;
    int EVENTS_EACH = 120;

    EventStoreUnderTest store();

    @Test
    default void a_reader_from_the_beginning_is_told_everything_once_in_order() throws InterruptedException {
        for (int from = 0; from < 2_500; from += 100) {
            store().node().publish(notes("long", from, 100));
        }

        try (Follower reader = Follower.of(store().node(), null, store().patience())) {
            assertThat(reader.until(2_500).andThenSome().texts()).isEqualTo(texts("long", 0, 2_500));
        }
    }

    @Test
    default void a_reader_on_another_node_is_told_what_comes_while_it_listens() throws InterruptedException {
        try (Follower reader = Follower.of(store().otherNode(), null, store().patience())) {
            for (int sequence = 0; sequence < 3; sequence++) {
                store().node().publish(note("heard", sequence));
                assertThat(reader.until(sequence + 1).texts()).isEqualTo(texts("heard", 0, sequence + 1));
            }
        }
    }

    @Test
    default void a_reader_goes_on_behind_its_token_wherever_it_was_given() throws InterruptedException {
        store().node().publish(notes("resumed", 0, 10));

        try (Follower first =
                        Follower.of(store().node(), null, store().patience()).until(10);
                Follower second = Follower.of(store().otherNode(), first.tokenOf(3), store().patience())) {
            assertThat(second.until(6).andThenSome().texts()).isEqualTo(texts("resumed", 4, 6));
        }
    }

    @Test
    default void readers_beside_writers_are_told_everything_once_and_each_aggregate_in_order() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2)) {
            List<Future<Follower>> readers = List.of(
                    threads.submit(() -> follow(store().node())), threads.submit(() -> follow(store().otherNode())));
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                EventStore node = writer % 2 == 0 ? store().node() : store().otherNode();
                String notebook = "busy-" + writer;
                writers.add(threads.submit(() ->
                        IntStream.range(0, EVENTS_EACH).forEach(sequence -> node.publish(note(notebook, sequence)))));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            for (Future<Follower> reader : readers) {
                assertWhole(reader.get().events());
            }
        }
    }

    private Follower follow(EventStore node) throws InterruptedException {
        try (Follower reader = Follower.of(node, null, store().patience())) {
            return reader.until(WRITERS * EVENTS_EACH).andThenSome();
        }
    }

    private static void assertWhole(List<TrackedEventMessage<?>> told) {
        Map<String, Integer> next = new HashMap<>();
        for (TrackedEventMessage<?> event : told) {
            String notebook = Notes.text(event).substring(0, Notes.text(event).indexOf('/'));
            int expected = next.merge(notebook, 1, Integer::sum) - 1;
            assertThat(Notes.text(event)).isEqualTo(notebook + "/" + expected);
        }
        assertThat(told).hasSize(WRITERS * EVENTS_EACH);
    }
}
