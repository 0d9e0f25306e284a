package dk.vaern.domain.warning;

import static dk.vaern.domain.warning.Warnings.ANALYST;
import static dk.vaern.domain.warning.Warnings.DRAFTED;
import static dk.vaern.domain.warning.Warnings.EXPIRED;
import static dk.vaern.domain.warning.Warnings.ID;
import static dk.vaern.domain.warning.Warnings.IMPORTED;
import static dk.vaern.domain.warning.Warnings.PUBLISHED;
import static dk.vaern.domain.warning.Warnings.TO_ALL;
import static dk.vaern.domain.warning.Warnings.WITHDRAWN;
import static dk.vaern.domain.warning.Warnings.content;
import static dk.vaern.domain.warning.Warnings.distribution;

import dk.vaern.domain.kernel.Handling;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.VersionRefusal;
import dk.vaern.domain.testing.Scenario;
import dk.vaern.domain.warning.WarningCommand.DraftWarning;
import dk.vaern.domain.warning.WarningCommand.RedraftWarning;
import dk.vaern.domain.warning.WarningCommand.ReviseWarning;
import dk.vaern.domain.warning.WarningCommand.WithdrawWarning;
import dk.vaern.domain.warning.WarningEvent.WarningDrafted;
import dk.vaern.domain.warning.WarningEvent.WarningRedrafted;
import dk.vaern.domain.warning.WarningEvent.WarningRevised;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WarningTest {

    private static final WarningContent NEWS = content(Tlp.GREEN, "Patch the gateway now");

    private final Scenario<Warning> warning = new Scenario<>(Warning.class, Warning.COMMANDS);

    @Nested
    class Drafting {

        @Test
        void starts_a_warning_of_the_one_who_drafts() {
            warning.given()
                    .when(new DraftWarning(ID, content(Tlp.AMBER), TO_ALL, ANALYST))
                    .happens(DRAFTED)
                    .answersVersion(1);
        }

        @ParameterizedTest
        @EnumSource(Tlp.class)
        void takes_any_label(Tlp tlp) {
            warning.given()
                    .when(new DraftWarning(ID, content(tlp), TO_ALL, ANALYST))
                    .happens(new WarningDrafted(ID, Warnings.CENTRE, content(tlp), TO_ALL));
        }

        @Test
        void refuses_deadlines_in_the_wrong_order() {
            warning.given()
                    .when(new DraftWarning(ID, content(Tlp.AMBER), contradiction(), ANALYST))
                    .isRefused(WarningRefusal.ACT_BY_BEFORE_ACKNOWLEDGE_BY);
        }

        @Test
        void happens_once() {
            again(List.of(DRAFTED));
            again(List.of(IMPORTED));
        }

        @Test
        void happens_once_whatever_became_of_it() {
            again(List.of(DRAFTED, PUBLISHED));
            again(List.of(DRAFTED, WITHDRAWN));
            again(List.of(DRAFTED, PUBLISHED, EXPIRED));
        }

        private void again(List<WarningEvent> history) {
            new Scenario<>(Warning.class, Warning.COMMANDS)
                    .given(history)
                    .when(new DraftWarning(ID, content(Tlp.AMBER), TO_ALL, ANALYST))
                    .isRefused(WarningRefusal.ALREADY_DRAFTED);
        }
    }

    @Nested
    class Redrafting {

        @Test
        void rewrites_the_draft() {
            warning.given(DRAFTED)
                    .when(new RedraftWarning(ID, NEWS, distribution(null, null), ANALYST))
                    .happens(new WarningRedrafted(ID, NEWS, distribution(null, null)));
        }

        @Test
        void rewrites_what_was_taken_in_as_well() {
            warning.given(IMPORTED)
                    .when(new RedraftWarning(ID, NEWS, TO_ALL, ANALYST))
                    .happens(new WarningRedrafted(ID, NEWS, TO_ALL));
        }

        @Test
        void refuses_deadlines_in_the_wrong_order() {
            warning.given(DRAFTED)
                    .when(new RedraftWarning(ID, NEWS, contradiction(), ANALYST))
                    .isRefused(WarningRefusal.ACT_BY_BEFORE_ACKNOWLEDGE_BY);
        }

        @Test
        void ends_with_the_publication() {
            warning.given(DRAFTED, PUBLISHED)
                    .when(new RedraftWarning(ID, NEWS, TO_ALL, ANALYST))
                    .isRefused(WarningRefusal.ALREADY_PUBLISHED);
        }

        @Test
        void ends_with_the_withdrawal() {
            warning.given(DRAFTED, WITHDRAWN)
                    .when(new RedraftWarning(ID, NEWS, TO_ALL, ANALYST))
                    .isRefused(WarningRefusal.WARNING_WITHDRAWN);
        }
    }

    @Nested
    class Revising {

        @Test
        void says_something_new() {
            warning.given(DRAFTED, PUBLISHED)
                    .when(new ReviseWarning(ID, NEWS, "a patch is out", ANALYST))
                    .happens(new WarningRevised(ID, NEWS, "a patch is out", null))
                    .answersVersion(3);
        }

        @Test
        void of_an_imported_draft_comes_before_its_publication() {
            warning.given(IMPORTED)
                    .when(new ReviseWarning(ID, NEWS, "said in Danish", ANALYST))
                    .happens(new WarningRevised(ID, NEWS, "said in Danish", null));
        }

        @Test
        void of_a_draft_of_ones_own_is_called_redrafting() {
            warning.given(DRAFTED)
                    .when(new ReviseWarning(ID, NEWS, "x", ANALYST))
                    .isRefused(WarningRefusal.NOT_PUBLISHED);
        }

        @Test
        void never_makes_red_what_organisations_hold() {
            warning.given(DRAFTED, PUBLISHED)
                    .when(new ReviseWarning(ID, content(Tlp.RED), "x", ANALYST))
                    .isRefused(WarningRefusal.RED_IS_FOR_INDIVIDUALS);
        }

        @Test
        void ends_with_the_withdrawal() {
            warning.given(DRAFTED, PUBLISHED, WITHDRAWN)
                    .when(new ReviseWarning(ID, NEWS, "x", ANALYST))
                    .isRefused(WarningRefusal.WARNING_WITHDRAWN);
        }

        @Test
        void ends_when_the_warning_expires() {
            warning.given(DRAFTED, PUBLISHED, EXPIRED)
                    .when(new ReviseWarning(ID, NEWS, "x", ANALYST))
                    .isRefused(WarningRefusal.WARNING_EXPIRED);
        }

        @Test
        void needs_a_warning() {
            warning.given().when(new ReviseWarning(ID, NEWS, "x", ANALYST)).isRefused(WarningRefusal.NOT_FOUND);
        }
    }

    @Nested
    class Versions {

        @Test
        void that_match_let_the_command_through() {
            warning.given(DRAFTED, PUBLISHED)
                    .when(new WithdrawWarning(ID, "false alarm", ANALYST), Map.of(Handling.EXPECTED_VERSION, "2"))
                    .happens(WITHDRAWN);
        }

        @Test
        void that_do_not_match_stop_it() {
            warning.given(DRAFTED, PUBLISHED)
                    .when(new WithdrawWarning(ID, "false alarm", ANALYST), Map.of(Handling.EXPECTED_VERSION, "1"))
                    .isRefused(VersionRefusal.VERSION_MISMATCH);
        }
    }

    private static Distribution contradiction() {
        return distribution(Warnings.ACT_BY, Warnings.ACT_BY.minusSeconds(1));
    }
}
