package dk.vaern.eventstore.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.vaern.eventstore.StoredNames;
import dk.vaern.eventstore.UnreadableEventException;
import dk.vaern.eventstore.testing.TestDatabase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.Test;

/** Two versions side by side: the older one does not know that parcels get lost. */
class UnknownEventTest {

    private static final StoredNames OLDER = StoredNames.builder()
            .event(Parcel.Event.HandedIn.class, "parcel.handed-in", 1)
            .event(Parcel.Event.Scanned.class, "parcel.scanned", 1)
            .snapshot(Parcel.class, "parcel", 1)
            .build();

    /** Counts what it is told. */
    public static class Counting {
        private final Queue<String> told = new ConcurrentLinkedQueue<>();

        @EventHandler
        void on(Parcel.Event event) {
            told.add(event.parcel() + " " + event.getClass().getSimpleName());
        }
    }

    @Test
    void stops_the_processor_that_meets_it_until_a_version_that_knows_it_goes_on() {
        Counting byOlder = new Counting();
        Counting byNewer = new Counting();
        try (TestDatabase database =
                        TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));
                Node older = new Node(database, OLDER, List.of(new Projection("counts", byOlder)), List.of());
                Node newer = new Node(database, List.of(), List.of())) {
            newer.send(new Parcel.Command.HandIn("p"));
            newer.send(new Parcel.Command.Scan("p", 1));
            newer.send(new Parcel.Command.Lose("p"));
            newer.send(new Parcel.Command.HandIn("q"));

            Awaitility.await()
                    .atMost(Node.BOUND)
                    .untilAsserted(
                            () -> assertThat(older.processors().status("counts").error())
                                    .contains("parcel.lost r1"));
            assertThat(byOlder.told).containsExactly("p HandedIn", "p Scanned");
            assertThatThrownBy(() -> older.send(new Parcel.Command.Scan("p", 2)))
                    .isInstanceOf(UnreadableEventException.class);
            assertThat(older.send(new Parcel.Command.Scan("q", 1))).isEqualTo(2);

            try (Node next = new Node(database, List.of(new Projection("counts", byNewer)), List.of())) {
                assertThat(next.caughtUp("counts")).isTrue();
                assertThat(byNewer.told).containsExactly("p Lost", "q HandedIn", "q Scanned");
                assertThat(next.processors().status("counts").error()).isNull();
            }
        }
    }
}
