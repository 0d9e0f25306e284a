package dk.vaern.incident.api.incident;

import dk.vaern.domain.codes.Category;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.incident.IncidentPhase;
import dk.vaern.domain.incident.TriageOutcome;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.visibility.EscalationLevel;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.incident.api.IndicatorType;
import dk.vaern.web.json.Text;
import dk.vaern.web.openapi.Example;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What clients send about incidents. A component that is not nullable must be there. */
final class IncidentBodies {

    static final int TITLE = 200;
    static final int LONG_TEXT = 20_000;
    static final int REASON = 4_000;
    static final int NAME = 200;

    private IncidentBodies() {}

    @Example(
            "{'title': 'Ransomware on a file server', 'description': 'Files end in .locked; the share is taken offline.', 'severity': 'HIGH', 'tlp': 'AMBER'}")
    record IncidentReport(
            @Text(max = TITLE) String title,
            @Text(max = LONG_TEXT, multiline = true) String description,
            @Nullable Instant occurredAt,
            Severity severity,
            @Nullable Category category,
            Tlp tlp,
            @Size(max = 100) @Nullable List<@Text(max = NAME) String> affectedServices) {}

    @Example("{'outcome': 'CONFIRMED', 'reason': 'The sample is known'}")
    record Triage(
            TriageOutcome outcome,
            @Text(max = REASON, multiline = true) String reason) {}

    @Example("{'severity': 'CRITICAL', 'reason': 'Home care can not plan its visits'}")
    record NewSeverity(
            Severity severity,
            @Text(max = REASON, multiline = true) String reason) {}

    @Example("{'category': 'malicious-code/infected-system', 'reason': 'A loader was found'}")
    record NewCategory(
            Category category,
            @Text(max = REASON, multiline = true) String reason) {}

    @Example("{'subject': 'kim@0751'}")
    record NewCommander(@Text(max = 255) String subject) {}

    @Example("{'level': 'JOINT', 'reason': 'Others have the same supplier'}")
    record Escalation(
            EscalationLevel level,
            @Text(max = REASON, multiline = true) String reason) {}

    @Example("{'organisation': 'supplier-demo', 'history': 'FROM_NOW', 'individuals': ['lone@supplier-demo']}")
    record Invitation(
            OrganisationId organisation,
            HistoryText history,
            @Size(max = 100) @Nullable List<@Text(max = 255) String> individuals) {}

    @Example("{'text': 'The mail came from 192.0.2.7', 'occurredAt': '2025-11-01T02:10:00Z', 'tlp': 'AMBER'}")
    record Observation(
            @Text(max = LONG_TEXT, multiline = true) String text,
            @Nullable Instant occurredAt,
            @Nullable Tlp tlp) {}

    @Example("{'text': 'Take the share offline', 'reason': 'It still spreads', 'occurredAt': '2025-11-01T02:20:00Z'}")
    record Decision(
            @Text(max = LONG_TEXT, multiline = true) String text,
            @Text(max = REASON, multiline = true) String reason,
            @Nullable Instant occurredAt,
            @Nullable Tlp tlp) {}

    @Example(
            "{'name': 'mail.eml', 'sha256': '5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592', 'size': 48213, 'mediaType': 'message/rfc822'}")
    record NewEvidence(
            @Text(max = NAME) String name,

            @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 lower-case hexadecimal digits")
            String sha256,

            @PositiveOrZero long size,

            @Pattern(regexp = "[A-Za-z0-9.+-]{1,100}/[A-Za-z0-9.+-]{1,100}", message = "must be a media type")
            String mediaType,

            @Nullable Tlp tlp) {}

    @Example("{'type': 'domain-name', 'value': 'login.example.net'}")
    record NewIndicator(
            IndicatorType type,
            @Text(max = REASON) String value,
            @Nullable Tlp tlp) {}

    @Example("{'name': 'Home care planning'}")
    record NewAffectedService(@Text(max = NAME) String name) {}

    @Example("{'warningId': '019a3f2e-7c31-7e3a-9f4e-2b8d9a6c1e05'}")
    record WarningLink(WarningId warningId) {}

    @Example("{'phase': 'CONTAINED'}")
    record NewPhase(IncidentPhase phase) {}

    @Example("{'entry': '019a3f2e-7c31-7e3a-9f4e-2b8d9a6c1e07', 'text': 'It was 192.0.2.8', 'reason': 'Misread'}")
    record Correction(
            UUID entry,
            @Text(max = LONG_TEXT, multiline = true) String text,
            @Text(max = REASON, multiline = true) String reason) {}

    @Example("{'text': 'The on-call list was out of date'}")
    record ReviewNote(
            @Text(max = LONG_TEXT, multiline = true) String text,
            @Nullable Tlp tlp) {}

    @Example("{'at': '2025-11-01T03:00:00Z', 'basis': 'An essential service stands still'}")
    record Awareness(
            Instant at,
            @Text(max = REASON, multiline = true) String basis) {}

    @Example("{'rootCause': 'A stolen password', 'lessons': 'Second factor for suppliers too'}")
    record Closure(
            @Text(max = LONG_TEXT, multiline = true) String rootCause,
            @Text(max = LONG_TEXT, multiline = true) String lessons) {}

    @Example("{'reason': 'The same sender is back'}")
    record Reopening(@Text(max = REASON, multiline = true) String reason) {}

    @Example("{'into': '019a3f2e-7c31-7e3a-9f4e-2b8d9a6c1e06', 'reason': 'The same mail'}")
    record Merge(
            IncidentId into,
            @Text(max = REASON, multiline = true) String reason) {}

    @Example("{'organisation': 'supplier-demo', 'reason': 'It is their system, and they are at work'}")
    record OwnershipOffer(
            OrganisationId organisation,
            @Text(max = REASON, multiline = true) String reason) {}

    @Example("{'reason': 'It runs at another supplier'}")
    record OwnershipRefusal(
            @Text(max = REASON, multiline = true) String reason) {}

    @Example("{'reason': 'Nobody answers and the supplier serves 40 others', 'minutes': 60}")
    record BrokenGlass(
            @Text(max = REASON, multiline = true) String reason,
            @Min(1) @Max(1440) int minutes) {}
}
