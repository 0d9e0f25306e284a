package dk.vaern.eventstore.contract;

import static dk.vaern.eventstore.contract.Notes.note;
import static dk.vaern.eventstore.contract.Notes.notes;
import static dk.vaern.eventstore.contract.Notes.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;

/** Tokens say how far a reader has come, and can be compared. */
public interface TokenCases {

    EventStoreUnderTest store();

    @Test
    default void a_later_token_covers_an_earlier_one_and_not_the_other_way_round() throws InterruptedException {
        store().node().publish(notes("compared", 0, 5));

        try (Follower reader =
                Follower.of(store().node(), null, store().patience()).until(5)) {
            for (int i = 1; i < 5; i++) {
                TrackingToken earlier = reader.tokenOf(i - 1);
                TrackingToken later = reader.tokenOf(i);
                assertThat(later.covers(earlier)).isTrue();
                assertThat(earlier.covers(later)).isFalse();
                assertThat(later.upperBound(earlier)).isEqualTo(later);
                assertThat(later.lowerBound(earlier)).isEqualTo(earlier);
                assertThat(later.position().orElseThrow())
                        .isGreaterThan(earlier.position().orElseThrow());
            }
        }
    }

    @Test
    default void the_head_is_behind_what_is_stored_and_before_what_comes() throws InterruptedException {
        store().node().publish(notes("head", 0, 5));
        TrackingToken head = store().otherNode().createHeadToken();
        store().node().publish(note("head", 5));

        try (Follower reader = Follower.of(store().node(), head, store().patience())) {
            assertThat(reader.until(1).andThenSome().texts()).containsExactly("head/5");
        }
    }

    @Test
    default void the_tail_is_before_everything() throws InterruptedException {
        store().node().publish(notes("tail", 0, 5));

        try (Follower reader = Follower.of(store().node(), store().node().createTailToken(), store().patience())) {
            assertThat(reader.until(5).andThenSome().texts()).isEqualTo(texts("tail", 0, 5));
        }
    }

    @Test
    default void a_token_at_an_instant_is_before_what_was_recorded_from_then_on() throws InterruptedException {
        Instant noon = Instant.parse("2026-11-22T12:00:00Z");
        for (int minute = 0; minute < 5; minute++) {
            store().node().publish(note("timed", minute, noon.plusSeconds(60L * minute)));
        }

        TrackingToken token = store().node().createTokenAt(noon.plusSeconds(180));

        try (Follower reader = Follower.of(store().node(), token, store().patience())) {
            assertThat(reader.until(2).andThenSome().texts()).containsExactly("timed/3", "timed/4");
        }
    }
}
