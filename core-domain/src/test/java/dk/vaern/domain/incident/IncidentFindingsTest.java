package dk.vaern.domain.incident;

import static dk.vaern.domain.incident.Asked.DOMAIN;
import static dk.vaern.domain.incident.Asked.ENTRY;
import static dk.vaern.domain.incident.Asked.IMAGE;
import static dk.vaern.domain.incident.Asked.WARNING;
import static dk.vaern.domain.incident.IncidentHistory.ID;
import static dk.vaern.domain.incident.IncidentHistory.anIncident;
import static dk.vaern.domain.incident.IncidentHistory.standing;
import static dk.vaern.domain.testing.People.KIM;
import static dk.vaern.domain.testing.People.NOW;
import static dk.vaern.domain.testing.People.ODENSE;
import static dk.vaern.domain.testing.People.OTTO;

import dk.vaern.domain.incident.IncidentCommand.AddAffectedService;
import dk.vaern.domain.incident.IncidentCommand.AddIndicator;
import dk.vaern.domain.incident.IncidentCommand.AttachEvidence;
import dk.vaern.domain.incident.IncidentCommand.CorrectEntry;
import dk.vaern.domain.incident.IncidentCommand.LinkWarning;
import dk.vaern.domain.incident.IncidentCommand.RecordDecision;
import dk.vaern.domain.incident.IncidentCommand.RecordObservation;
import dk.vaern.domain.incident.IncidentCommand.RecordReviewNote;
import dk.vaern.domain.incident.IncidentEvent.AffectedServiceAdded;
import dk.vaern.domain.incident.IncidentEvent.DecisionRecorded;
import dk.vaern.domain.incident.IncidentEvent.EntryCorrected;
import dk.vaern.domain.incident.IncidentEvent.EvidenceAttached;
import dk.vaern.domain.incident.IncidentEvent.IndicatorAdded;
import dk.vaern.domain.incident.IncidentEvent.ObservationRecorded;
import dk.vaern.domain.incident.IncidentEvent.ReviewNoteRecorded;
import dk.vaern.domain.incident.IncidentEvent.WarningLinked;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.testing.Scenario;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IncidentFindingsTest {

    private static final Instant TOO_LATE = NOW.plus(By.CLOCK_TOLERANCE).plusMillis(1);

    private final Scenario<Incident> incident = new Scenario<>(Incident.class, Incident.COMMANDS);

    @Nested
    class Observing {

        @Test
        void records_what_was_seen_when_and_how_secret_it_is() {
            incident.given(anIncident().invited(ODENSE).events())
                    .when(new RecordObservation(ID, "Mail is slow", NOW.minusSeconds(60), Tlp.RED, OTTO))
                    .happens(new ObservationRecorded(ID, "Mail is slow", NOW.minusSeconds(60), Tlp.RED))
                    .belongingTo(ID.toString());
        }

        @Test
        void takes_a_clock_two_minutes_ahead_for_now() {
            incident.given(anIncident().events())
                    .when(new RecordObservation(ID, "Now", NOW.plus(By.CLOCK_TOLERANCE), null, KIM))
                    .answersVersion(2);
        }

        @Test
        void sees_nothing_in_the_future() {
            incident.given(anIncident().events())
                    .when(new RecordObservation(ID, "Soon", TOO_LATE, null, KIM))
                    .isRefused(IncidentRefusal.OCCURRED_IN_THE_FUTURE);
        }

        @Test
        void ends_with_the_incident() {
            incident.given(standing(IncidentStatus.CLOSED).events())
                    .when(new RecordObservation(ID, "Mail is slow", null, null, KIM))
                    .isRefused(IncidentRefusal.INCIDENT_CLOSED);
        }
    }

    @Nested
    class Deciding {

        @Test
        void records_what_and_why() {
            incident.given(anIncident().events())
                    .when(new RecordDecision(ID, "Cut it off", "It spreads", NOW, Tlp.AMBER_STRICT, KIM))
                    .happens(new DecisionRecorded(ID, "Cut it off", "It spreads", NOW, Tlp.AMBER_STRICT));
        }

        @Test
        void is_not_ahead_of_its_time() {
            incident.given(anIncident().events())
                    .when(new RecordDecision(ID, "Cut it off", "It spreads", TOO_LATE, null, KIM))
                    .isRefused(IncidentRefusal.OCCURRED_IN_THE_FUTURE);
        }
    }

    @Nested
    class Attaching {

        @Test
        void keeps_evidence_by_its_fingerprint() {
            incident.given(anIncident().events())
                    .when(new AttachEvidence(ID, IMAGE, Tlp.RED, KIM))
                    .happens(new EvidenceAttached(ID, IMAGE, Tlp.RED));
        }

        @Test
        void takes_the_same_fingerprint_once() {
            incident.given(anIncident()
                            .and(new EvidenceAttached(ID, IMAGE, null))
                            .events())
                    .when(new AttachEvidence(
                            ID, new Evidence("copy.img", IMAGE.sha256(), 512, "text/plain"), null, KIM))
                    .isRefused(IncidentRefusal.EVIDENCE_ALREADY_ATTACHED);
        }

        @Test
        void adds_an_indicator() {
            incident.given(anIncident().events())
                    .when(new AddIndicator(ID, DOMAIN, Tlp.GREEN, KIM))
                    .happens(new IndicatorAdded(ID, DOMAIN, Tlp.GREEN));
        }

        @Test
        void adds_an_indicator_once() {
            incident.given(anIncident()
                            .and(new IndicatorAdded(ID, DOMAIN, null))
                            .events())
                    .when(new AddIndicator(ID, DOMAIN, Tlp.GREEN, KIM))
                    .isRefused(IncidentRefusal.INDICATOR_ALREADY_ADDED);
        }

        @Test
        void adds_an_affected_service() {
            incident.given(anIncident().events())
                    .when(new AddAffectedService(ID, "Payroll", KIM))
                    .happens(new AffectedServiceAdded(ID, "Payroll"));
        }

        @Test
        void adds_no_service_that_was_reported() {
            incident.given(anIncident().events())
                    .when(new AddAffectedService(ID, "Mail", KIM))
                    .isRefused(IncidentRefusal.SERVICE_ALREADY_ADDED);
        }

        @Test
        void adds_a_service_once() {
            incident.given(anIncident()
                            .and(new AffectedServiceAdded(ID, "Payroll"))
                            .events())
                    .when(new AddAffectedService(ID, "Payroll", KIM))
                    .isRefused(IncidentRefusal.SERVICE_ALREADY_ADDED);
        }

        @Test
        void links_a_warning() {
            incident.given(anIncident().events())
                    .when(new LinkWarning(ID, WARNING, KIM))
                    .happens(new WarningLinked(ID, WARNING));
        }

        @Test
        void links_a_warning_once() {
            incident.given(anIncident().and(new WarningLinked(ID, WARNING)).events())
                    .when(new LinkWarning(ID, WARNING, KIM))
                    .isRefused(IncidentRefusal.WARNING_ALREADY_LINKED);
        }
    }

    @Nested
    class SettingRight {

        @Test
        void points_at_the_old_entry_and_is_as_secret() {
            incident.given(standing(IncidentStatus.CLOSED).events())
                    .when(new CorrectEntry(ID, ENTRY, Tlp.RED, "At two, not three", "Misread", KIM))
                    .happens(new EntryCorrected(ID, ENTRY, "At two, not three", "Misread", Tlp.RED));
        }

        @Test
        void leaves_the_label_to_the_incident_where_the_old_entry_did() {
            incident.given(anIncident().events())
                    .when(new CorrectEntry(ID, ENTRY, null, "At two, not three", "Misread", KIM))
                    .happens(new EntryCorrected(ID, ENTRY, "At two, not three", "Misread", null));
        }
    }

    @Nested
    class Reviewing {

        @Test
        void goes_on_after_the_end() {
            incident.given(anIncident().merged().events())
                    .when(new RecordReviewNote(ID, "Good call", Tlp.AMBER_STRICT, KIM))
                    .happens(new ReviewNoteRecorded(ID, "Good call", Tlp.AMBER_STRICT));
        }
    }
}
