package dk.vaern.domain.incident;

import static dk.vaern.domain.incident.IncidentHistory.ID;
import static dk.vaern.domain.incident.IncidentHistory.KIM_NAMED;
import static dk.vaern.domain.incident.IncidentHistory.anIncident;
import static dk.vaern.domain.incident.IncidentHistory.standing;
import static dk.vaern.domain.testing.People.AARHUS;
import static dk.vaern.domain.testing.People.KIM;
import static dk.vaern.domain.testing.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.codes.Category;
import dk.vaern.domain.incident.IncidentCommand.ChangeCategory;
import dk.vaern.domain.incident.IncidentCommand.ChangeSeverity;
import dk.vaern.domain.incident.IncidentCommand.DeclareAwareness;
import dk.vaern.domain.incident.IncidentCommand.ReportIncident;
import dk.vaern.domain.incident.IncidentEvent.CategoryChanged;
import dk.vaern.domain.incident.IncidentEvent.IncidentReported;
import dk.vaern.domain.incident.IncidentEvent.SeverityChanged;
import dk.vaern.domain.incident.IncidentEvent.SignificantIncidentAwarenessDeclared;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.testing.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IncidentReportTest {

    private static final Category INFECTED = new Category("malicious-code/infected-system");
    private static final Category PHISHING = new Category("fraud/phishing");

    private final Scenario<Incident> incident = new Scenario<>(Incident.class, Incident.COMMANDS);

    @Nested
    class Reporting {

        @Test
        void begins_an_incident_of_the_reporters_organisation() {
            incident.given()
                    .when(report(NOW.minusSeconds(60), "Mail", "Payroll"))
                    .happens(reported(NOW.minusSeconds(60), "Mail", "Payroll"))
                    .belongingTo(ID.toString())
                    .answersVersion(1);
        }

        @Test
        void names_each_service_once() {
            incident.given().when(report(null, "Mail", "Payroll", "Mail")).happens(reported(null, "Mail", "Payroll"));
        }

        @Test
        void takes_a_clock_two_minutes_ahead_for_now() {
            incident.given().when(report(NOW.plus(By.CLOCK_TOLERANCE))).answersVersion(1);
        }

        @Test
        void takes_nothing_from_the_future() {
            incident.given()
                    .when(report(NOW.plus(By.CLOCK_TOLERANCE).plusMillis(1)))
                    .isRefused(IncidentRefusal.OCCURRED_IN_THE_FUTURE);
        }

        @Test
        void happens_once() {
            incident.given(standing(IncidentStatus.CLOSED).events())
                    .when(report(null))
                    .isRefused(IncidentRefusal.ALREADY_REPORTED);
        }

        private ReportIncident report(@Nullable Instant occurredAt, String... services) {
            return new ReportIncident(
                    ID, "Mail", "Odd", occurredAt, Severity.HIGH, INFECTED, Tlp.AMBER, List.of(services), KIM);
        }

        private IncidentReported reported(@Nullable Instant occurredAt, String... services) {
            return new IncidentReported(
                    ID,
                    AARHUS,
                    KIM_NAMED,
                    "Mail",
                    "Odd",
                    Severity.HIGH,
                    INFECTED,
                    Tlp.AMBER,
                    List.of(services),
                    occurredAt);
        }
    }

    @Nested
    class Assessing {

        @Test
        void changes_the_severity_and_says_from_what() {
            incident.given(anIncident().events())
                    .when(new ChangeSeverity(ID, Severity.CRITICAL, "Spreads", KIM))
                    .happens(new SeverityChanged(ID, Severity.HIGH, Severity.CRITICAL, "Spreads"));
        }

        @Test
        void changes_no_severity_to_itself() {
            incident.given(anIncident()
                            .and(new SeverityChanged(ID, Severity.HIGH, Severity.LOW, "Less"))
                            .events())
                    .when(new ChangeSeverity(ID, Severity.LOW, "Less", KIM))
                    .isRefused(IncidentRefusal.SEVERITY_UNCHANGED);
        }

        @Test
        void gives_a_category_to_what_has_none() {
            incident.given(anIncident().events())
                    .when(new ChangeCategory(ID, INFECTED, "Analysed", KIM))
                    .happens(new CategoryChanged(ID, null, INFECTED, "Analysed"));
        }

        @Test
        void changes_the_category_and_says_from_what() {
            incident.given(anIncident()
                            .and(new CategoryChanged(ID, null, INFECTED, "Analysed"))
                            .events())
                    .when(new ChangeCategory(ID, PHISHING, "After all", KIM))
                    .happens(new CategoryChanged(ID, INFECTED, PHISHING, "After all"));
        }

        @Test
        void changes_no_category_to_itself() {
            incident.given(anIncident()
                            .and(new CategoryChanged(ID, null, INFECTED, "Analysed"))
                            .events())
                    .when(new ChangeCategory(ID, INFECTED, "Analysed", KIM))
                    .isRefused(IncidentRefusal.CATEGORY_UNCHANGED);
        }
    }

    @Nested
    class DeclaringAwareness {

        @Test
        void says_when_it_was_and_why() {
            var at = NOW.minus(Duration.ofHours(3));
            var declared = new SignificantIncidentAwarenessDeclared(ID, at, "Service down");
            incident.given(anIncident().events())
                    .when(new DeclareAwareness(ID, at, "Service down", KIM))
                    .happens(declared);
            assertThat(declared.occurredAt()).isEqualTo(at);
        }

        @Test
        void happens_once() {
            incident.given(anIncident()
                            .and(new SignificantIncidentAwarenessDeclared(ID, NOW, "Service down"))
                            .events())
                    .when(new DeclareAwareness(ID, NOW, "Service down", KIM))
                    .isRefused(IncidentRefusal.AWARENESS_ALREADY_DECLARED);
        }

        @Test
        void takes_a_clock_two_minutes_ahead_for_now() {
            incident.given(anIncident().events())
                    .when(new DeclareAwareness(ID, NOW.plus(By.CLOCK_TOLERANCE), "Service down", KIM))
                    .answersVersion(2);
        }

        @Test
        void does_not_look_ahead() {
            incident.given(anIncident().events())
                    .when(new DeclareAwareness(ID, NOW.plus(By.CLOCK_TOLERANCE).plusMillis(1), "Service down", KIM))
                    .isRefused(IncidentRefusal.AWARENESS_IN_THE_FUTURE);
        }
    }
}
