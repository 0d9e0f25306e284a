package dk.vaern.eventstore.contract;

import static dk.vaern.eventstore.contract.Notes.note;
import static dk.vaern.eventstore.contract.Notes.notes;
import static dk.vaern.eventstore.contract.Notes.texts;
import static dk.vaern.eventstore.contract.Notes.textsOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

/** A snapshot shortens loading and changes nothing else. */
public interface SnapshotCases {

    EventStoreUnderTest store();

    @Test
    default void an_aggregate_is_loaded_from_its_snapshot_and_what_came_after() {
        store().node().publish(notes("long", 0, 10));

        store().node().storeSnapshot(note("long", 6, Instant.now(), "state at 6"));

        assertThat(loaded(store().otherNode(), "long")).containsExactly("state at 6", "long/7", "long/8", "long/9");
        assertThat(store().otherNode().lastSequenceNumberFor("long")).contains(9L);
    }

    @Test
    default void the_newest_snapshot_counts() {
        store().node().publish(notes("longer", 0, 10));

        store().node().storeSnapshot(note("longer", 3, Instant.now(), "state at 3"));
        store().otherNode().storeSnapshot(note("longer", 8, Instant.now(), "state at 8"));

        assertThat(loaded(store().node(), "longer")).containsExactly("state at 8", "longer/9");
    }

    @Test
    default void who_reads_from_the_first_event_on_does_not_meet_a_snapshot() throws InterruptedException {
        store().node().publish(notes("history", 0, 10));

        store().node().storeSnapshot(note("history", 6, Instant.now(), "state at 6"));

        assertThat(textsOf(store().node(), "history")).isEqualTo(texts("history", 0, 10));
        try (Follower reader = Follower.of(store().node(), null, store().patience())) {
            assertThat(reader.until(10).andThenSome().texts()).isEqualTo(texts("history", 0, 10));
        }
    }

    private static List<String> loaded(EventStore node, String notebook) {
        return node.readEvents(notebook)
                .asStream()
                .<DomainEventMessage<?>>map(event -> event)
                .map(Notes::text)
                .toList();
    }
}
