package dk.vaern.domain.warning;

import static dk.vaern.domain.warning.Warnings.ACKNOWLEDGE_BY;
import static dk.vaern.domain.warning.Warnings.ACT_BY;
import static dk.vaern.domain.warning.Warnings.ANALYST;
import static dk.vaern.domain.warning.Warnings.DRAFTED;
import static dk.vaern.domain.warning.Warnings.EXPIRED;
import static dk.vaern.domain.warning.Warnings.ID;
import static dk.vaern.domain.warning.Warnings.IMPORTED;
import static dk.vaern.domain.warning.Warnings.NOW;
import static dk.vaern.domain.warning.Warnings.PUBLISHED;
import static dk.vaern.domain.warning.Warnings.RECIPIENTS;
import static dk.vaern.domain.warning.Warnings.TO_ALL;
import static dk.vaern.domain.warning.Warnings.WITHDRAWN;
import static dk.vaern.domain.warning.Warnings.content;
import static dk.vaern.domain.warning.Warnings.distribution;

import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.testing.Scenario;
import dk.vaern.domain.warning.WarningCommand.PublishWarning;
import dk.vaern.domain.warning.WarningEvent.WarningDrafted;
import dk.vaern.domain.warning.WarningEvent.WarningPublished;
import dk.vaern.domain.warning.WarningEvent.WarningRedrafted;
import dk.vaern.domain.warning.WarningEvent.WarningRevised;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sending a warning out. */
class WarningPublicationTest {

    private static final Instant LONG_AGO = NOW.minus(By.CLOCK_TOLERANCE).minusMillis(1);
    private static final Instant JUST_NOW = NOW.minus(By.CLOCK_TOLERANCE);

    private final Scenario<Warning> warning = new Scenario<>(Warning.class, Warning.COMMANDS);

    @Nested
    class Distributing {

        @Test
        void goes_as_drafted() {
            warning.given(DRAFTED)
                    .when(new PublishWarning(ID, null, RECIPIENTS, ANALYST))
                    .happens(published(TO_ALL))
                    .answersVersion(2);
        }

        @Test
        void goes_as_redrafted() {
            var later = distribution(ACKNOWLEDGE_BY.plusSeconds(1), null);
            warning.given(DRAFTED, new WarningRedrafted(ID, content(Tlp.GREEN), later))
                    .when(new PublishWarning(ID, null, RECIPIENTS, ANALYST))
                    .happens(published(later));
        }

        @Test
        void goes_as_said_at_last() {
            var open = distribution(null, null);
            warning.given(DRAFTED).when(publish(open)).happens(published(open));
        }

        @Test
        void of_an_imported_one_needs_to_be_said() {
            warning.given(IMPORTED)
                    .when(new PublishWarning(ID, null, RECIPIENTS, ANALYST))
                    .isRefused(WarningRefusal.NO_DISTRIBUTION);
        }

        @Test
        void of_an_imported_one_may_be_said_with_the_publication() {
            warning.given(IMPORTED).when(publish(TO_ALL)).happens(published(TO_ALL));
        }

        @Test
        void of_an_imported_one_may_be_said_before() {
            warning.given(IMPORTED, new WarningRedrafted(ID, content(Tlp.GREEN), TO_ALL))
                    .when(new PublishWarning(ID, null, RECIPIENTS, ANALYST))
                    .happens(published(TO_ALL));
        }
    }

    @Nested
    class Recipients {

        @Test
        void are_named_once_and_in_order() {
            var shuffled = List.of(Warnings.AARHUS, Warnings.SUPPLIER, Warnings.AARHUS, Warnings.ODENSE);
            warning.given(DRAFTED)
                    .when(new PublishWarning(ID, null, shuffled, ANALYST))
                    .happens(new WarningPublished(
                            ID, TO_ALL, List.of(Warnings.ODENSE, Warnings.AARHUS, Warnings.SUPPLIER)));
        }

        @Test
        void are_needed() {
            warning.given(DRAFTED)
                    .when(new PublishWarning(ID, null, List.of(), ANALYST))
                    .isRefused(WarningRefusal.NO_RECIPIENTS);
        }
    }

    @Nested
    class Labels {

        @ParameterizedTest
        @EnumSource(value = Tlp.class, mode = EnumSource.Mode.EXCLUDE, names = "RED")
        void short_of_red_go_out(Tlp tlp) {
            warning.given(new WarningDrafted(ID, Warnings.CENTRE, content(tlp), TO_ALL))
                    .when(publish(TO_ALL))
                    .happens(published(TO_ALL));
        }

        @Test
        void of_red_stay() {
            warning.given(new WarningDrafted(ID, Warnings.CENTRE, content(Tlp.RED), TO_ALL))
                    .when(publish(TO_ALL))
                    .isRefused(WarningRefusal.RED_IS_FOR_INDIVIDUALS);
        }

        @Test
        void are_the_last_ones_given() {
            warning.given(DRAFTED, new WarningRedrafted(ID, content(Tlp.RED), TO_ALL))
                    .when(publish(TO_ALL))
                    .isRefused(WarningRefusal.RED_IS_FOR_INDIVIDUALS);
        }

        @Test
        void may_be_lowered_by_a_revision_of_the_import() {
            warning.given(
                            new WarningEvent.WarningImported(ID, Warnings.CENTRE, content(Tlp.RED), Warnings.SOURCE),
                            new WarningRevised(ID, content(Tlp.AMBER), "released", null))
                    .when(publish(TO_ALL))
                    .happens(published(TO_ALL));
        }
    }

    @Nested
    class Deadlines {

        @Test
        void may_be_as_old_as_clocks_differ() {
            var now = distribution(JUST_NOW, JUST_NOW);
            warning.given(DRAFTED).when(publish(now)).happens(published(now));
        }

        @Test
        void to_acknowledge_by_lie_ahead() {
            warning.given(DRAFTED)
                    .when(publish(distribution(LONG_AGO, null)))
                    .isRefused(WarningRefusal.ACKNOWLEDGE_BY_IN_THE_PAST);
        }

        @Test
        void to_act_by_lie_ahead() {
            warning.given(DRAFTED)
                    .when(publish(distribution(null, LONG_AGO)))
                    .isRefused(WarningRefusal.ACT_BY_IN_THE_PAST);
        }

        @Test
        void to_act_by_do_not_come_before_those_to_acknowledge_by() {
            warning.given(DRAFTED)
                    .when(publish(distribution(ACT_BY, ACT_BY.minusMillis(1))))
                    .isRefused(WarningRefusal.ACT_BY_BEFORE_ACKNOWLEDGE_BY);
        }

        @Test
        void may_fall_together() {
            var together = distribution(ACT_BY, ACT_BY);
            warning.given(DRAFTED).when(publish(together)).happens(published(together));
        }

        @Test
        void that_passed_while_it_was_a_draft_are_noticed() {
            warning.given(DRAFTED)
                    .when(new PublishWarning(
                            ID, null, RECIPIENTS, Warnings.by(Warnings.CENTRE, ACKNOWLEDGE_BY.plusSeconds(121))))
                    .isRefused(WarningRefusal.ACKNOWLEDGE_BY_IN_THE_PAST);
        }
    }

    @Nested
    class Once {

        @Test
        void published_it_is_revised_and_not_published_again() {
            refused(WarningRefusal.ALREADY_PUBLISHED, DRAFTED, PUBLISHED);
        }

        @Test
        void withdrawn_it_does_not_go_out() {
            refused(WarningRefusal.WARNING_WITHDRAWN, DRAFTED, WITHDRAWN);
        }

        @Test
        void expired_it_does_not_come_back() {
            refused(WarningRefusal.WARNING_EXPIRED, DRAFTED, PUBLISHED, EXPIRED);
        }

        private void refused(WarningRefusal refusal, WarningEvent... history) {
            warning.given(List.of(history)).when(publish(TO_ALL)).isRefused(refusal);
        }
    }

    private static PublishWarning publish(@Nullable Distribution distribution) {
        return new PublishWarning(ID, distribution, RECIPIENTS, ANALYST);
    }

    private static WarningPublished published(Distribution distribution) {
        return new WarningPublished(ID, distribution, RECIPIENTS);
    }
}
