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
import dk.vaern.web.json.Text;
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

    record Report(
            @Text(max = TITLE) String title,
            @Text(max = LONG_TEXT, multiline = true) String description,
            @Nullable Instant occurredAt,
            Severity severity,
            @Nullable Category category,
            Tlp tlp,
            @Size(max = 100) @Nullable List<@Text(max = NAME) String> affectedServices) {}

    record Triage(
            TriageOutcome outcome,
            @Text(max = REASON, multiline = true) String reason) {}

    record NewSeverity(
            Severity severity,
            @Text(max = REASON, multiline = true) String reason) {}

    record NewCategory(
            Category category,
            @Text(max = REASON, multiline = true) String reason) {}

    record Commander(@Text(max = 255) String subject) {}

    record Escalation(
            EscalationLevel level,
            @Text(max = REASON, multiline = true) String reason) {}

    record Invitation(
            OrganisationId organisation,
            HistoryText history,
            @Size(max = 100) @Nullable List<@Text(max = 255) String> individuals) {}

    record Observation(
            @Text(max = LONG_TEXT, multiline = true) String text,
            @Nullable Instant occurredAt,
            @Nullable Tlp tlp) {}

    record Decision(
            @Text(max = LONG_TEXT, multiline = true) String text,
            @Text(max = REASON, multiline = true) String reason,
            @Nullable Instant occurredAt,
            @Nullable Tlp tlp) {}

    record NewEvidence(
            @Text(max = NAME) String name,

            @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 lower-case hexadecimal digits")
            String sha256,

            @PositiveOrZero long size,

            @Pattern(regexp = "[A-Za-z0-9.+-]{1,100}/[A-Za-z0-9.+-]{1,100}", message = "must be a media type")
            String mediaType,

            @Nullable Tlp tlp) {}

    record NewIndicator(
            @Text(max = 100) String type,
            @Text(max = REASON) String value,
            @Nullable Tlp tlp) {}

    record AffectedService(@Text(max = NAME) String name) {}

    record Link(WarningId warningId) {}

    record Phase(IncidentPhase phase) {}

    record Correction(
            UUID entry,
            @Text(max = LONG_TEXT, multiline = true) String text,
            @Text(max = REASON, multiline = true) String reason) {}

    record ReviewNote(
            @Text(max = LONG_TEXT, multiline = true) String text,
            @Nullable Tlp tlp) {}

    record Awareness(
            Instant at,
            @Text(max = REASON, multiline = true) String basis) {}

    record Closure(
            @Text(max = LONG_TEXT, multiline = true) String rootCause,
            @Text(max = LONG_TEXT, multiline = true) String lessons) {}

    record Reason(@Text(max = REASON, multiline = true) String reason) {}

    record Merge(
            IncidentId into,
            @Text(max = REASON, multiline = true) String reason) {}

    record BrokenGlass(
            @Text(max = REASON, multiline = true) String reason,
            @Min(1) @Max(1440) int minutes) {}
}
