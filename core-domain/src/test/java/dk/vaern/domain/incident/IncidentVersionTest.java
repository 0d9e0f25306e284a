package dk.vaern.domain.incident;

import static dk.vaern.domain.incident.IncidentHistory.ID;
import static dk.vaern.domain.incident.IncidentHistory.anIncident;
import static dk.vaern.domain.testing.People.KIM;
import static dk.vaern.domain.testing.People.NOW;
import static dk.vaern.domain.testing.People.OTTO;

import dk.vaern.domain.incident.IncidentCommand.DeclareAwareness;
import dk.vaern.domain.incident.IncidentCommand.RecordReviewNote;
import dk.vaern.domain.incident.IncidentEvent.ReviewNoteRecorded;
import dk.vaern.domain.kernel.Handling;
import dk.vaern.domain.kernel.VersionRefusal;
import dk.vaern.domain.testing.Scenario;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IncidentVersionTest {

    private final Scenario<Incident> incident = new Scenario<>(Incident.class, Incident.COMMANDS);

    @Nested
    class IfMatch {

        private final RecordReviewNote note = new RecordReviewNote(ID, "Good call", null, KIM);

        @Test
        void holds() {
            incident.given(anIncident().confirmed().events())
                    .when(note, Map.of(Handling.EXPECTED_VERSION, "2"))
                    .happens(new ReviewNoteRecorded(ID, "Good call", null))
                    .answersVersion(3);
        }

        @Test
        void does_not_hold() {
            incident.given(anIncident().confirmed().events())
                    .when(note, Map.of(Handling.EXPECTED_VERSION, "1"))
                    .isRefused(VersionRefusal.VERSION_MISMATCH);
        }

        @Test
        void is_not_asked_of_strangers_who_would_learn_the_version() {
            incident.given(anIncident().confirmed().events())
                    .when(new RecordReviewNote(ID, "Curious", null, OTTO), Map.of(Handling.EXPECTED_VERSION, "1"))
                    .isRefused(IncidentRefusal.NOT_FOUND);
        }

        @Test
        void comes_before_the_rules() {
            incident.given(anIncident().confirmed().events())
                    .when(
                            new DeclareAwareness(ID, NOW.plus(Duration.ofHours(1)), "Soon", KIM),
                            Map.of(Handling.EXPECTED_VERSION, "1"))
                    .isRefused(VersionRefusal.VERSION_MISMATCH);
        }
    }
}
