package dk.vaern.domain.incident;

import dk.vaern.domain.codes.Category;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.visibility.EscalationLevel;
import dk.vaern.domain.visibility.History;
import dk.vaern.domain.visibility.Named;
import dk.vaern.domain.warning.WarningId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to an incident. Stored for ever: grow it with an upcaster, never rename or reuse. */
public sealed interface IncidentEvent {

    IncidentId incidentId();

    /** The entry's own TLP label; absent: the incident's. */
    default @Nullable Tlp tlp() {
        return null;
    }

    /** When people say that it happened; absent: when it was recorded. */
    default @Nullable Instant occurredAt() {
        return null;
    }

    record IncidentReported(
            IncidentId incidentId,
            OrganisationId owner,
            Named reporter,
            String title,
            String description,
            Severity severity,
            @Nullable Category category,
            Tlp tlp,
            List<String> affectedServices,
            @Nullable Instant occurredAt)
            implements IncidentEvent {}

    record IncidentConfirmed(IncidentId incidentId, String reason) implements IncidentEvent {}

    record IncidentDismissed(IncidentId incidentId, String reason) implements IncidentEvent {}

    record IncidentContained(IncidentId incidentId) implements IncidentEvent {}

    record IncidentEradicated(IncidentId incidentId) implements IncidentEvent {}

    record IncidentRecovered(IncidentId incidentId) implements IncidentEvent {}

    record IncidentClosed(IncidentId incidentId, String rootCause, String lessons) implements IncidentEvent {}

    record IncidentReopened(IncidentId incidentId, String reason) implements IncidentEvent {}

    record SeverityChanged(IncidentId incidentId, Severity from, Severity to, String reason) implements IncidentEvent {}

    record CategoryChanged(IncidentId incidentId, @Nullable Category from, Category to, String reason)
            implements IncidentEvent {}

    record CommanderAppointed(IncidentId incidentId, Named commander) implements IncidentEvent {}

    record IncidentEscalated(IncidentId incidentId, EscalationLevel from, EscalationLevel to, String reason)
            implements IncidentEvent {}

    record IncidentDeescalated(IncidentId incidentId, EscalationLevel from, EscalationLevel to, String reason)
            implements IncidentEvent {}

    /** @param individuals people of the organisation who may see what is labelled RED */
    record ParticipantInvited(
            IncidentId incidentId, OrganisationId organisation, History history, List<Named> individuals, Instant at)
            implements IncidentEvent {}

    record ParticipantJoined(IncidentId incidentId, OrganisationId organisation) implements IncidentEvent {}

    record ParticipantLeft(IncidentId incidentId, OrganisationId organisation) implements IncidentEvent {}

    record ObservationRecorded(
            IncidentId incidentId,
            String text,
            @Nullable Instant occurredAt,
            @Nullable Tlp tlp) implements IncidentEvent {}

    record DecisionRecorded(
            IncidentId incidentId,
            String text,
            String reason,
            @Nullable Instant occurredAt,
            @Nullable Tlp tlp) implements IncidentEvent {}

    record EvidenceAttached(
            IncidentId incidentId,
            Evidence evidence,
            @Nullable Tlp tlp) implements IncidentEvent {}

    record IndicatorAdded(
            IncidentId incidentId,
            Indicator indicator,
            @Nullable Tlp tlp) implements IncidentEvent {}

    record AffectedServiceAdded(IncidentId incidentId, String name) implements IncidentEvent {}

    record WarningLinked(IncidentId incidentId, WarningId warningId) implements IncidentEvent {}

    /** This incident is a duplicate; its handling goes on in the other. */
    record IncidentMerged(IncidentId incidentId, IncidentId into, String reason) implements IncidentEvent {}

    /** Another incident turned out to be the same as this one. */
    record DuplicateAbsorbed(IncidentId incidentId, IncidentId duplicate) implements IncidentEvent {}

    /** @param entry the id of the timeline entry that this one corrects; the old one stays */
    record EntryCorrected(
            IncidentId incidentId,
            UUID entry,
            String text,
            String reason,
            @Nullable Tlp tlp) implements IncidentEvent {}

    record ReviewNoteRecorded(
            IncidentId incidentId, String text, @Nullable Tlp tlp) implements IncidentEvent {}

    /** Starts the statutory clocks (NIS2 Art. 23(4)). */
    record SignificantIncidentAwarenessDeclared(IncidentId incidentId, Instant at, String basis)
            implements IncidentEvent {
        @Override
        public Instant occurredAt() {
            return at;
        }
    }

    /** The owner asks an organisation that takes part to take the incident over. */
    record OwnershipOffered(IncidentId incidentId, OrganisationId to, String reason) implements IncidentEvent {}

    record OwnershipOfferWithdrawn(IncidentId incidentId, OrganisationId to) implements IncidentEvent {}

    record OwnershipDeclined(IncidentId incidentId, OrganisationId organisation, String reason)
            implements IncidentEvent {}

    /** From now on it is the matter of the one that took it on; the old owner takes part. */
    record OwnershipHandedOver(IncidentId incidentId, OrganisationId from, OrganisationId to, Instant at)
            implements IncidentEvent {}

    record GlassBroken(IncidentId incidentId, OrganisationId organisation, String reason, Instant until)
            implements IncidentEvent {}
}
