package dk.vaern.domain.incident;

import static dk.vaern.domain.incident.IncidentHistory.ID;
import static dk.vaern.domain.incident.IncidentHistory.anIncident;
import static dk.vaern.domain.incident.IncidentHistory.standing;
import static dk.vaern.domain.testing.People.AARHUS;
import static dk.vaern.domain.testing.People.JOAN;
import static dk.vaern.domain.testing.People.KIM;
import static dk.vaern.domain.testing.People.NOA;
import static dk.vaern.domain.testing.People.machine;

import dk.vaern.domain.incident.IncidentCommand.CloseIncident;
import dk.vaern.domain.incident.IncidentCommand.ReachPhase;
import dk.vaern.domain.incident.IncidentCommand.TriageIncident;
import dk.vaern.domain.incident.IncidentEvent.CommanderAppointed;
import dk.vaern.domain.incident.IncidentEvent.IncidentClosed;
import dk.vaern.domain.incident.IncidentEvent.IncidentConfirmed;
import dk.vaern.domain.incident.IncidentEvent.IncidentContained;
import dk.vaern.domain.incident.IncidentEvent.IncidentDismissed;
import dk.vaern.domain.incident.IncidentEvent.IncidentEradicated;
import dk.vaern.domain.incident.IncidentEvent.IncidentRecovered;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.testing.Scenario;
import dk.vaern.domain.visibility.EscalationLevel;
import dk.vaern.domain.visibility.Named;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IncidentCourseTest {

    private final Scenario<Incident> incident = new Scenario<>(Incident.class, Incident.COMMANDS);

    @Nested
    class Triage {

        @Test
        void confirms_and_puts_who_confirms_in_command() {
            incident.given(anIncident().events())
                    .when(confirm(NOA))
                    .happens(new IncidentConfirmed(ID, "Seen"), new CommanderAppointed(ID, new Named("noa", AARHUS)))
                    .belongingTo(ID.toString())
                    .answersVersion(3);
        }

        @Test
        void leaves_the_command_to_whom_it_was_given() {
            incident.given(anIncident().ledBy("kim", AARHUS).events())
                    .when(confirm(NOA))
                    .happens(new IncidentConfirmed(ID, "Seen"));
        }

        @Test
        void by_those_it_was_escalated_to_takes_no_command() {
            incident.given(anIncident().escalated(EscalationLevel.JOINT).events())
                    .when(confirm(JOAN))
                    .happens(new IncidentConfirmed(ID, "Seen"));
        }

        @Test
        void by_a_machine_takes_no_command() {
            incident.given(anIncident().events())
                    .when(confirm(machine(AARHUS)))
                    .happens(new IncidentConfirmed(ID, "Seen"));
        }

        @Test
        void dismisses() {
            incident.given(anIncident().events())
                    .when(new TriageIncident(ID, TriageOutcome.DISMISSED, "A drill", KIM))
                    .happens(new IncidentDismissed(ID, "A drill"));
        }

        @Test
        void happens_once() {
            incident.given(standing(IncidentStatus.DISMISSED).events())
                    .when(confirm(KIM))
                    .isRefused(IncidentRefusal.ALREADY_TRIAGED);
        }

        private TriageIncident confirm(By by) {
            return new TriageIncident(ID, TriageOutcome.CONFIRMED, "Seen", by);
        }
    }

    @Nested
    class ReachingAPhase {

        @Test
        void contains_then_eradicates_then_recovers() {
            incident.given(standing(IncidentStatus.CONFIRMED).events())
                    .when(new ReachPhase(ID, IncidentPhase.CONTAINED, KIM))
                    .happens(new IncidentContained(ID));
        }

        @Test
        void eradicates_what_is_contained() {
            incident.given(standing(IncidentStatus.CONTAINED).events())
                    .when(new ReachPhase(ID, IncidentPhase.ERADICATED, KIM))
                    .happens(new IncidentEradicated(ID));
        }

        @Test
        void recovers_from_what_is_eradicated() {
            incident.given(standing(IncidentStatus.ERADICATED).events())
                    .when(new ReachPhase(ID, IncidentPhase.RECOVERED, KIM))
                    .happens(new IncidentRecovered(ID));
        }

        @Test
        void skips_none() {
            incident.given(standing(IncidentStatus.CONFIRMED).events())
                    .when(new ReachPhase(ID, IncidentPhase.RECOVERED, KIM))
                    .isRefused(IncidentRefusal.PHASE_OUT_OF_ORDER);
        }

        @Test
        void waits_for_triage() {
            incident.given(anIncident().events())
                    .when(new ReachPhase(ID, IncidentPhase.CONTAINED, KIM))
                    .isRefused(IncidentRefusal.NOT_TRIAGED);
        }

        @Test
        void has_no_meaning_for_what_was_dismissed() {
            incident.given(standing(IncidentStatus.DISMISSED).events())
                    .when(new ReachPhase(ID, IncidentPhase.CONTAINED, KIM))
                    .isRefused(IncidentRefusal.NOT_CONFIRMED);
        }
    }

    @Nested
    class Closing {

        private final CloseIncident close = new CloseIncident(ID, "Phishing", "Train", KIM);

        @Test
        void ends_what_is_recovered() {
            incident.given(standing(IncidentStatus.RECOVERED).events())
                    .when(close)
                    .happens(new IncidentClosed(ID, "Phishing", "Train"));
        }

        @Test
        void ends_what_was_dismissed_without_a_commander() {
            incident.given(standing(IncidentStatus.DISMISSED).events())
                    .when(close)
                    .happens(new IncidentClosed(ID, "Phishing", "Train"));
        }

        @Test
        void waits_for_recovery() {
            incident.given(standing(IncidentStatus.ERADICATED).events())
                    .when(close)
                    .isRefused(IncidentRefusal.NOT_RECOVERED);
        }

        @Test
        void needs_a_commander() {
            incident.given(anIncident()
                            .confirmed()
                            .contained()
                            .eradicated()
                            .recovered()
                            .events())
                    .when(close)
                    .isRefused(IncidentRefusal.NO_COMMANDER);
        }

        @Test
        void happens_once() {
            incident.given(standing(IncidentStatus.CLOSED).events())
                    .when(close)
                    .isRefused(IncidentRefusal.INCIDENT_CLOSED);
        }
    }
}
