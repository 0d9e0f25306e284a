package dk.vaern.domain.incident;

import static dk.vaern.domain.incident.IncidentHistory.ID;
import static dk.vaern.domain.incident.IncidentHistory.anIncident;
import static dk.vaern.domain.testing.People.AARHUS;
import static dk.vaern.domain.testing.People.JOAN;
import static dk.vaern.domain.testing.People.JOINT;
import static dk.vaern.domain.testing.People.KIM;
import static dk.vaern.domain.testing.People.NINA;
import static dk.vaern.domain.testing.People.NOA;
import static dk.vaern.domain.testing.People.NOW;
import static dk.vaern.domain.testing.People.at;

import dk.vaern.domain.incident.IncidentCommand.AppointCommander;
import dk.vaern.domain.incident.IncidentCommand.BreakGlass;
import dk.vaern.domain.incident.IncidentCommand.EscalateIncident;
import dk.vaern.domain.incident.IncidentCommand.RecordReviewNote;
import dk.vaern.domain.incident.IncidentEvent.CommanderAppointed;
import dk.vaern.domain.incident.IncidentEvent.GlassBroken;
import dk.vaern.domain.incident.IncidentEvent.IncidentDeescalated;
import dk.vaern.domain.incident.IncidentEvent.IncidentEscalated;
import dk.vaern.domain.incident.IncidentEvent.ReviewNoteRecorded;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.testing.Scenario;
import dk.vaern.domain.visibility.EscalationLevel;
import dk.vaern.domain.visibility.Named;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IncidentCircleTest {

    private final Scenario<Incident> incident = new Scenario<>(Incident.class, Incident.COMMANDS);

    @Nested
    class AppointingACommander {

        @Test
        void puts_somebody_of_the_own_organisation_in_command() {
            incident.given(anIncident().ledBy("kim", AARHUS).events())
                    .when(new AppointCommander(ID, "noa", KIM))
                    .happens(new CommanderAppointed(ID, new Named("noa", AARHUS)));
        }

        @Test
        void is_for_the_joint_organisation_too_once_it_coordinates() {
            incident.given(anIncident().escalated(EscalationLevel.JOINT).events())
                    .when(new AppointCommander(ID, "joan", JOAN))
                    .happens(new CommanderAppointed(ID, new Named("joan", JOINT)));
        }

        @Test
        void changes_something() {
            incident.given(anIncident().ledBy("noa", AARHUS).events())
                    .when(new AppointCommander(ID, "noa", KIM))
                    .isRefused(IncidentRefusal.COMMANDER_UNCHANGED);
        }

        @Test
        void lets_the_commander_see_what_is_red() {
            incident.given(anIncident(Tlp.RED).ledBy("noa", AARHUS).events())
                    .when(new RecordReviewNote(ID, "Good call", null, NOA))
                    .happens(new ReviewNoteRecorded(ID, "Good call", null));
        }

        @Test
        void again_after_the_commanders_organisation_was_away_names_them_anew() {
            var history = anIncident()
                    .escalated(EscalationLevel.JOINT)
                    .ledBy("joan", JOINT)
                    .escalated(EscalationLevel.JOINT, EscalationLevel.LOCAL)
                    .escalated(EscalationLevel.JOINT);
            incident.given(history.events())
                    .when(new AppointCommander(ID, "joan", JOAN))
                    .happens(new CommanderAppointed(ID, new Named("joan", JOINT)));
        }
    }

    @Nested
    class Escalating {

        @Test
        void hands_it_up() {
            incident.given(anIncident().events())
                    .when(escalate(EscalationLevel.NATIONAL))
                    .happens(new IncidentEscalated(ID, EscalationLevel.LOCAL, EscalationLevel.NATIONAL, "Help"));
        }

        @Test
        void hands_it_back() {
            incident.given(anIncident().escalated(EscalationLevel.NATIONAL).events())
                    .when(escalate(EscalationLevel.JOINT))
                    .happens(new IncidentDeescalated(ID, EscalationLevel.NATIONAL, EscalationLevel.JOINT, "Help"));
        }

        @Test
        void changes_something() {
            incident.given(anIncident().escalated(EscalationLevel.JOINT).events())
                    .when(escalate(EscalationLevel.JOINT))
                    .isRefused(IncidentRefusal.ESCALATION_UNCHANGED);
        }

        @Test
        void back_ends_what_those_above_may_see() {
            incident.given(anIncident()
                            .escalated(EscalationLevel.NATIONAL)
                            .escalated(EscalationLevel.NATIONAL, EscalationLevel.JOINT)
                            .events())
                    .when(new RecordReviewNote(ID, "Still there?", null, NINA))
                    .isRefused(IncidentRefusal.NOT_FOUND);
        }

        private EscalateIncident escalate(EscalationLevel level) {
            return new EscalateIncident(ID, level, "Help", KIM);
        }
    }

    @Nested
    class BreakingTheGlass {

        private final Instant until = NOW.plus(Duration.ofHours(1));

        @Test
        void opens_what_was_not_handed_up_for_a_while() {
            incident.given(anIncident().events())
                    .when(breakGlass(Duration.ofHours(1)))
                    .happens(new GlassBroken(ID, JOINT, "Half of Fyn is down", until));
        }

        @Test
        void lasts_a_minute_at_least() {
            incident.given(anIncident().events())
                    .when(breakGlass(Duration.ofMinutes(1)))
                    .answersVersion(2);
        }

        @Test
        void lasts_no_less() {
            incident.given(anIncident().events())
                    .when(breakGlass(Duration.ofMillis(59_999)))
                    .isRefused(IncidentRefusal.GLASS_TIME_OUT_OF_BOUNDS);
        }

        @Test
        void lasts_a_day_at_most() {
            incident.given(anIncident().events())
                    .when(breakGlass(Duration.ofHours(24)))
                    .answersVersion(2);
        }

        @Test
        void lasts_no_more() {
            incident.given(anIncident().events())
                    .when(breakGlass(Duration.ofHours(24).plusMillis(1)))
                    .isRefused(IncidentRefusal.GLASS_TIME_OUT_OF_BOUNDS);
        }

        @Test
        void is_not_needed_while_it_is_open() {
            incident.given(anIncident().opened(JOINT, until).events())
                    .when(breakGlass(Duration.ofHours(1)))
                    .isRefused(IncidentRefusal.GLASS_NOT_NEEDED);
        }

        @Test
        void is_possible_again_when_it_has_closed() {
            incident.given(anIncident().opened(JOINT, until).events())
                    .when(new BreakGlass(ID, "Still down", Duration.ofHours(1), at(until, JOAN)))
                    .happens(new GlassBroken(ID, JOINT, "Still down", until.plus(Duration.ofHours(1))));
        }

        @Test
        void ends_by_itself() {
            incident.given(anIncident().opened(JOINT, until).events())
                    .when(new RecordReviewNote(ID, "Still there?", null, at(until, JOAN)))
                    .isRefused(IncidentRefusal.NOT_FOUND);
        }

        @Test
        void opens_what_is_strict() {
            incident.given(anIncident(Tlp.AMBER_STRICT)
                            .escalated(EscalationLevel.JOINT)
                            .events())
                    .when(breakGlass(Duration.ofHours(1)))
                    .answersVersion(3);
        }

        @Test
        void never_opens_what_is_red() {
            incident.given(anIncident(Tlp.RED).events())
                    .when(breakGlass(Duration.ofHours(1)))
                    .isRefused(IncidentRefusal.NOT_FOUND);
        }

        private BreakGlass breakGlass(Duration duration) {
            return new BreakGlass(ID, "Half of Fyn is down", duration, JOAN);
        }
    }
}
