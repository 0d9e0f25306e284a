package dk.vaern.eventstore.contract;

import static dk.vaern.eventstore.contract.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.eventstore.contract.EventStoreUnderTest.OpenAppend;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A writer that took its place early and commits late: the one behind which records lose events. */
public interface LateCommitCases {

    EventStoreUnderTest store();

    @Test
    default void an_event_that_is_committed_late_is_told() throws InterruptedException {
        assertToldWithOneThatIsCommittedLate(Instant.now());
    }

    /** Clocks differ between machines, and what is imported bears the time at which it happened elsewhere. */
    @Test
    default void an_event_that_is_committed_late_is_told_although_those_after_it_look_old()
            throws InterruptedException {
        assertToldWithOneThatIsCommittedLate(Instant.now().minus(Duration.ofMinutes(2)));
    }

    @Test
    default void what_is_rolled_back_is_not_told_and_holds_nobody_up() throws InterruptedException {
        OpenAppend slow = store().appendSlowly(List.of(note("slow", 0)));
        store().node().publish(note("quick", 0));
        try (Follower reader = Follower.of(store().node(), null, store().patience())) {
            reader.andThenSome();

            slow.rollBack();
            store().node().publish(note("quick", 1));

            assertThat(reader.until(2).andThenSome().texts()).containsExactly("quick/0", "quick/1");
        }
    }

    private void assertToldWithOneThatIsCommittedLate(Instant laterEventsTime) throws InterruptedException {
        store().node().publish(note("before", 0, laterEventsTime));
        OpenAppend slow = store().appendSlowly(List.of(note("slow", 0)));
        store().node().publish(note("quick", 0, laterEventsTime));
        try (Follower here = Follower.of(store().node(), null, store().patience());
                Follower there = Follower.of(store().otherNode(), null, store().patience())) {
            here.andThenSome();
            there.andThenSome();

            slow.commit();

            for (Follower reader : List.of(here, there)) {
                assertThat(reader.until(3).andThenSome().texts())
                        .containsExactlyInAnyOrder("before/0", "quick/0", "slow/0");
            }
        }
    }
}
