package dk.vaern.domain.incident;

import dk.vaern.domain.codes.Category;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.visibility.EscalationLevel;
import dk.vaern.domain.visibility.History;
import dk.vaern.domain.warning.WarningId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of an incident. */
public sealed interface IncidentCommand {

    @TargetAggregateIdentifier
    IncidentId incidentId();

    By by();

    record ReportIncident(
            IncidentId incidentId,
            String title,
            String description,
            @Nullable Instant occurredAt,
            Severity severity,
            @Nullable Category category,
            Tlp tlp,
            List<String> affectedServices,
            By by)
            implements IncidentCommand {}

    record TriageIncident(IncidentId incidentId, TriageOutcome outcome, String reason, By by)
            implements IncidentCommand {}

    record ChangeSeverity(IncidentId incidentId, Severity severity, String reason, By by) implements IncidentCommand {}

    record ChangeCategory(IncidentId incidentId, Category category, String reason, By by) implements IncidentCommand {}

    record AppointCommander(IncidentId incidentId, String subject, By by) implements IncidentCommand {}

    record EscalateIncident(IncidentId incidentId, EscalationLevel level, String reason, By by)
            implements IncidentCommand {}

    record InviteParticipant(
            IncidentId incidentId, OrganisationId organisation, History history, List<String> individuals, By by)
            implements IncidentCommand {}

    record JoinIncident(IncidentId incidentId, By by) implements IncidentCommand {}

    /** A participant leaves, or is sent away by those who coordinate. */
    record RemoveParticipant(IncidentId incidentId, OrganisationId organisation, By by) implements IncidentCommand {}

    record RecordObservation(
            IncidentId incidentId,
            String text,
            @Nullable Instant occurredAt,
            @Nullable Tlp tlp,
            By by) implements IncidentCommand {}

    record RecordDecision(
            IncidentId incidentId,
            String text,
            String reason,
            @Nullable Instant occurredAt,
            @Nullable Tlp tlp,
            By by) implements IncidentCommand {}

    record AttachEvidence(
            IncidentId incidentId,
            Evidence evidence,
            @Nullable Tlp tlp,
            By by) implements IncidentCommand {}

    record AddIndicator(
            IncidentId incidentId,
            Indicator indicator,
            @Nullable Tlp tlp,
            By by) implements IncidentCommand {}

    record AddAffectedService(IncidentId incidentId, String name, By by) implements IncidentCommand {}

    record LinkWarning(IncidentId incidentId, WarningId warningId, By by) implements IncidentCommand {}

    record ReachPhase(IncidentId incidentId, IncidentPhase phase, By by) implements IncidentCommand {}

    /** @param label the corrected entry's own label: a correction is never less strict than what it corrects */
    record CorrectEntry(
            IncidentId incidentId, UUID entry, @Nullable Tlp label, String text, String reason, By by)
            implements IncidentCommand {}

    record RecordReviewNote(
            IncidentId incidentId, String text, @Nullable Tlp tlp, By by) implements IncidentCommand {}

    record DeclareAwareness(IncidentId incidentId, Instant at, String basis, By by) implements IncidentCommand {}

    record CloseIncident(IncidentId incidentId, String rootCause, String lessons, By by) implements IncidentCommand {}

    record ReopenIncident(IncidentId incidentId, String reason, By by) implements IncidentCommand {}

    record MergeIncident(IncidentId incidentId, IncidentId into, String reason, By by) implements IncidentCommand {}

    /** Told to the surviving incident by the policy that follows a merge. */
    record AbsorbDuplicate(IncidentId incidentId, IncidentId duplicate, By by) implements IncidentCommand {}

    record OfferOwnership(IncidentId incidentId, OrganisationId to, String reason, By by) implements IncidentCommand {}

    record WithdrawOwnershipOffer(IncidentId incidentId, By by) implements IncidentCommand {}

    record AcceptOwnership(IncidentId incidentId, By by) implements IncidentCommand {}

    record DeclineOwnership(IncidentId incidentId, String reason, By by) implements IncidentCommand {}

    /** @param duration how long the glass stays broken */
    record BreakGlass(IncidentId incidentId, String reason, Duration duration, By by) implements IncidentCommand {}
}
