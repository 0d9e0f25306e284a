package dk.vaern.domain.warning;

import static dk.vaern.domain.warning.Warnings.ANALYST;
import static dk.vaern.domain.warning.Warnings.DRAFTED;
import static dk.vaern.domain.warning.Warnings.EXPIRED;
import static dk.vaern.domain.warning.Warnings.ID;
import static dk.vaern.domain.warning.Warnings.PUBLISHED;
import static dk.vaern.domain.warning.Warnings.WITHDRAWN;
import static dk.vaern.domain.warning.Warnings.distribution;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.testing.Scenario;
import dk.vaern.domain.warning.WarningCommand.ExpireWarning;
import dk.vaern.domain.warning.WarningCommand.WithdrawWarning;
import dk.vaern.domain.warning.WarningEvent.WarningPublished;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a warning ends. */
class WarningEndTest {

    private final Scenario<Warning> warning = new Scenario<>(Warning.class, Warning.COMMANDS);

    @Nested
    class Withdrawing {

        @Test
        void takes_a_warning_back() {
            warning.given(DRAFTED, PUBLISHED)
                    .when(new WithdrawWarning(ID, "false alarm", ANALYST))
                    .happens(WITHDRAWN);
        }

        @Test
        void drops_a_draft() {
            warning.given(DRAFTED)
                    .when(new WithdrawWarning(ID, "false alarm", ANALYST))
                    .happens(WITHDRAWN);
        }

        @Test
        void twice_is_refused() {
            warning.given(DRAFTED, PUBLISHED, WITHDRAWN)
                    .when(new WithdrawWarning(ID, "false alarm", ANALYST))
                    .isRefused(WarningRefusal.WARNING_WITHDRAWN);
        }

        @Test
        void what_has_expired_is_refused() {
            warning.given(DRAFTED, PUBLISHED, EXPIRED)
                    .when(new WithdrawWarning(ID, "false alarm", ANALYST))
                    .isRefused(WarningRefusal.WARNING_EXPIRED);
        }
    }

    @Nested
    class Expiring {

        private static final Instant END = Warnings.ACT_BY.plus(Distribution.STAYS);

        @ParameterizedTest
        @ValueSource(longs = {0, 1, 86_400})
        void happens_a_month_after_the_time_to_act(long secondsLate) {
            warning.given(DRAFTED, PUBLISHED)
                    .when(expire(END.plusSeconds(secondsLate)))
                    .happens(EXPIRED);
        }

        @Test
        void never_happens_early() {
            warning.given(DRAFTED, PUBLISHED)
                    .when(expire(END.minusMillis(1)))
                    .isRefused(WarningRefusal.NOT_YET_EXPIRED);
        }

        @Test
        void never_happens_without_a_time_to_act() {
            var open = new WarningPublished(ID, distribution(Warnings.ACKNOWLEDGE_BY, null), Warnings.RECIPIENTS);
            warning.given(DRAFTED, open).when(expire(Instant.MAX)).isRefused(WarningRefusal.NOT_YET_EXPIRED);
        }

        @Test
        void twice_changes_nothing() {
            warning.given(DRAFTED, PUBLISHED, EXPIRED).when(expire(END)).nothingHappens();
        }

        @Test
        void does_not_happen_to_what_was_withdrawn() {
            warning.given(DRAFTED, PUBLISHED, WITHDRAWN).when(expire(END)).nothingHappens();
        }

        @Test
        void does_not_happen_to_a_draft() {
            warning.given(DRAFTED).when(expire(END)).isRefused(WarningRefusal.NOT_PUBLISHED);
        }

        private ExpireWarning expire(Instant at) {
            return new ExpireWarning(ID, Warnings.machine(OrganisationId.JOINT_MUNICIPAL, at));
        }
    }
}
