package dk.vaern.eventstore.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PostgresTokenStoreTest {

    private static final TestDatabase DATABASE =
            TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private final PostgresTokenStore one = store("one");
    private final PostgresTokenStore other = store("other");

    private static PostgresTokenStore store(String node) {
        return new PostgresTokenStore(new EachItsOwn(), "incident", node, CLAIM);
    }

    /** Every call in a session and transaction of its own. */
    private static final class EachItsOwn implements CurrentSession {
        @Override
        public <T extends @Nullable Object> T call(Work<T> work) {
            try (Connection connection = DATABASE.as("vaern_incident").getConnection()) {
                return work.in(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        execute("truncate incident.token");
    }

    @Nested
    class A_token {

        @Test
        void is_kept_whatever_wraps_it() {
            TrackingToken at = new GlobalSequenceTrackingToken(7);
            TrackingToken later = new GlobalSequenceTrackingToken(9);
            for (TrackingToken token : List.of(
                    at,
                    ReplayToken.createReplayToken(later),
                    ReplayToken.createReplayToken(later, at),
                    MergedTrackingToken.merged(at, later),
                    ReplayToken.createReplayToken(MergedTrackingToken.merged(at, later), at))) {
                assertThat(TokenJson.read(TokenJson.write(token))).isEqualTo(token);
            }
            assertThat(TokenJson.read(null)).isNull();
        }

        @Test
        void names_no_class_and_makes_none() {
            assertThat(TokenJson.write(ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(9))))
                    .isEqualTo("{\"replay\":{\"until\":{\"at\":9}}}");
            assertThatThrownBy(() -> TokenJson.read("{\"@class\":\"java.lang.Runtime\"}"))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void starts_where_it_was_told_to() {
            one.initializeTokenSegments("p", 2, new GlobalSequenceTrackingToken(5));

            assertThat(one.fetchSegments("p")).containsExactly(0, 1);
            assertThat(one.fetchToken("p", 1)).isEqualTo(new GlobalSequenceTrackingToken(5));
            assertThatThrownBy(() -> other.initializeTokenSegments("p", 2))
                    .isInstanceOf(UnableToClaimTokenException.class);
            assertThatThrownBy(() -> other.initializeSegment(null, "p", 0))
                    .isInstanceOf(UnableToInitializeTokenException.class);
        }
    }

    @Nested
    class A_claim {

        @BeforeEach
        void claim() {
            one.initializeTokenSegments("p", 1);
            one.fetchToken("p", 0);
        }

        @Test
        void keeps_others_out() {
            assertThatThrownBy(() -> other.fetchToken("p", 0)).isInstanceOf(UnableToClaimTokenException.class);
            assertThatThrownBy(() -> other.storeToken(new GlobalSequenceTrackingToken(1), "p", 0))
                    .isInstanceOf(UnableToClaimTokenException.class);
            assertThatThrownBy(() -> other.extendClaim("p", 0)).isInstanceOf(UnableToClaimTokenException.class);
            assertThatThrownBy(() -> other.deleteToken("p", 0)).isInstanceOf(UnableToClaimTokenException.class);
            assertThat(other.fetchAvailableSegments("p")).isEmpty();
        }

        @Test
        void that_is_given_back_is_free() {
            other.releaseClaim("p", 0);
            assertThat(other.fetchAvailableSegments("p")).isEmpty();

            one.releaseClaim("p", 0);

            assertThat(other.fetchAvailableSegments("p")).containsExactly(Segment.ROOT_SEGMENT);
            assertThatCode(() -> other.fetchToken("p", 0)).doesNotThrowAnyException();
        }

        @Test
        void runs_out_by_the_databases_clock_and_its_old_holder_can_store_nothing_more() throws SQLException {
            execute("update incident.token set claimed_at = claimed_at - interval '11 minutes'");

            other.fetchToken("p", 0);

            assertThatThrownBy(() -> one.storeToken(new GlobalSequenceTrackingToken(1), "p", 0))
                    .isInstanceOf(UnableToClaimTokenException.class);
            assertThatThrownBy(() -> one.extendClaim("p", 0)).isInstanceOf(UnableToClaimTokenException.class);
        }

        @Test
        void that_is_extended_does_not_run_out() throws SQLException {
            execute("update incident.token set claimed_at = claimed_at - interval '11 minutes'");

            one.extendClaim("p", 0);

            assertThatThrownBy(() -> other.fetchToken("p", 0)).isInstanceOf(UnableToClaimTokenException.class);
        }

        @Test
        void that_is_seized_is_gone_at_once() {
            other.seize("p");

            assertThatThrownBy(() -> one.storeToken(null, "p", 0)).isInstanceOf(UnableToClaimTokenException.class);
            assertThatCode(() -> other.storeToken(null, "p", 0)).doesNotThrowAnyException();
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DATABASE.asOwner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
