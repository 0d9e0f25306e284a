package dk.vaern.domain.catalogue;

import static java.util.Map.entry;

import dk.vaern.domain.action.ActionEvent;
import dk.vaern.domain.campaign.CampaignEvent;
import dk.vaern.domain.escalation.EscalationEvent;
import dk.vaern.domain.incident.IncidentEvent;
import dk.vaern.domain.notification.NotificationEvent;
import dk.vaern.domain.organisation.OrganisationEvent;
import dk.vaern.domain.policy.EscalationPolicyEvent;
import dk.vaern.domain.receipt.ReceiptEvent;
import dk.vaern.domain.restraint.RestraintEvent;
import dk.vaern.domain.schedule.ScheduleEvent;
import dk.vaern.domain.verification.VerificationEvent;
import dk.vaern.domain.warning.WarningEvent;
import java.util.Map;

/**
 * Under which name each event is stored: chosen once, public as the timeline's kinds, never reused. A new shape is a new
 * revision with an upcaster.
 */
public final class EventCatalogue {

    private static final Map<Class<?>, String> NAMES = Map.ofEntries(
            entry(OrganisationEvent.OrganisationRegistered.class, "organisation.registered"),
            entry(OrganisationEvent.OrganisationRenamed.class, "organisation.renamed"),
            entry(OrganisationEvent.ContactPointAdded.class, "organisation.contact-point-added"),
            entry(OrganisationEvent.ContactPointRemoved.class, "organisation.contact-point-removed"),
            entry(OrganisationEvent.PersonErased.class, "organisation.person-erased"),
            entry(OrganisationEvent.SupplierLinked.class, "organisation.supplier-linked"),
            entry(OrganisationEvent.SupplierUnlinked.class, "organisation.supplier-unlinked"),
            entry(OrganisationEvent.OnboardingStepReached.class, "organisation.onboarding-step-reached"),
            entry(OrganisationEvent.OrganisationEnded.class, "organisation.ended"),
            entry(IncidentEvent.IncidentReported.class, "incident.reported"),
            entry(IncidentEvent.IncidentConfirmed.class, "incident.confirmed"),
            entry(IncidentEvent.IncidentDismissed.class, "incident.dismissed"),
            entry(IncidentEvent.IncidentContained.class, "incident.contained"),
            entry(IncidentEvent.IncidentEradicated.class, "incident.eradicated"),
            entry(IncidentEvent.IncidentRecovered.class, "incident.recovered"),
            entry(IncidentEvent.IncidentClosed.class, "incident.closed"),
            entry(IncidentEvent.IncidentReopened.class, "incident.reopened"),
            entry(IncidentEvent.SeverityChanged.class, "incident.severity-changed"),
            entry(IncidentEvent.CategoryChanged.class, "incident.category-changed"),
            entry(IncidentEvent.CommanderAppointed.class, "incident.commander-appointed"),
            entry(IncidentEvent.IncidentEscalated.class, "incident.escalated"),
            entry(IncidentEvent.IncidentDeescalated.class, "incident.de-escalated"),
            entry(IncidentEvent.ParticipantInvited.class, "incident.participant-invited"),
            entry(IncidentEvent.ParticipantJoined.class, "incident.participant-joined"),
            entry(IncidentEvent.ParticipantLeft.class, "incident.participant-left"),
            entry(IncidentEvent.ObservationRecorded.class, "incident.observation-recorded"),
            entry(IncidentEvent.DecisionRecorded.class, "incident.decision-recorded"),
            entry(IncidentEvent.EvidenceAttached.class, "incident.evidence-attached"),
            entry(IncidentEvent.IndicatorAdded.class, "incident.indicator-added"),
            entry(IncidentEvent.AffectedServiceAdded.class, "incident.affected-service-added"),
            entry(IncidentEvent.WarningLinked.class, "incident.warning-linked"),
            entry(IncidentEvent.IncidentMerged.class, "incident.merged"),
            entry(IncidentEvent.DuplicateAbsorbed.class, "incident.duplicate-absorbed"),
            entry(IncidentEvent.EntryCorrected.class, "incident.entry-corrected"),
            entry(IncidentEvent.ReviewNoteRecorded.class, "incident.review-note-recorded"),
            entry(IncidentEvent.SignificantIncidentAwarenessDeclared.class, "incident.awareness-declared"),
            entry(IncidentEvent.OwnershipOffered.class, "incident.ownership-offered"),
            entry(IncidentEvent.OwnershipOfferWithdrawn.class, "incident.ownership-offer-withdrawn"),
            entry(IncidentEvent.OwnershipDeclined.class, "incident.ownership-declined"),
            entry(IncidentEvent.OwnershipHandedOver.class, "incident.ownership-handed-over"),
            entry(IncidentEvent.GlassBroken.class, "incident.glass-broken"),
            entry(WarningEvent.WarningDrafted.class, "warning.drafted"),
            entry(WarningEvent.WarningImported.class, "warning.imported"),
            entry(WarningEvent.WarningRedrafted.class, "warning.redrafted"),
            entry(WarningEvent.WarningPublished.class, "warning.published"),
            entry(WarningEvent.WarningRevised.class, "warning.revised"),
            entry(WarningEvent.WarningWithdrawn.class, "warning.withdrawn"),
            entry(WarningEvent.WarningExpired.class, "warning.expired"),
            entry(ReceiptEvent.ReceiptIssued.class, "warning-receipt.issued"),
            entry(ReceiptEvent.WarningAcknowledged.class, "warning-receipt.acknowledged"),
            entry(ReceiptEvent.ExposureAssessed.class, "warning-receipt.exposure-assessed"),
            entry(ReceiptEvent.MitigationReported.class, "warning-receipt.mitigation-reported"),
            entry(ReceiptEvent.AcknowledgementBecameOverdue.class, "warning-receipt.acknowledgement-overdue"),
            entry(ActionEvent.ActionProposed.class, "action.proposed"),
            entry(ActionEvent.ActionAssigned.class, "action.assigned"),
            entry(ActionEvent.ActionReassigned.class, "action.reassigned"),
            entry(ActionEvent.ActionAccepted.class, "action.accepted"),
            entry(ActionEvent.ActionDeclined.class, "action.declined"),
            entry(ActionEvent.ActionStarted.class, "action.started"),
            entry(ActionEvent.ActionBlocked.class, "action.blocked"),
            entry(ActionEvent.ActionUnblocked.class, "action.unblocked"),
            entry(ActionEvent.ActionCompleted.class, "action.completed"),
            entry(ActionEvent.ActionVerified.class, "action.verified"),
            entry(ActionEvent.ActionCancelled.class, "action.cancelled"),
            entry(ActionEvent.ActionOwnerChanged.class, "action.owner-changed"),
            entry(ActionEvent.ActionBecameOverdue.class, "action.became-overdue"),
            entry(CampaignEvent.CampaignStarted.class, "campaign.started"),
            entry(CampaignEvent.CampaignEnded.class, "campaign.ended"),
            entry(NotificationEvent.NotificationRequested.class, "notification.requested"),
            entry(NotificationEvent.NotificationHeld.class, "notification.held"),
            entry(NotificationEvent.NotificationBundled.class, "notification.bundled"),
            entry(NotificationEvent.NotificationAttempted.class, "notification.attempted"),
            entry(NotificationEvent.NotificationAccepted.class, "notification.accepted"),
            entry(NotificationEvent.NotificationDelivered.class, "notification.delivered"),
            entry(NotificationEvent.NotificationFailed.class, "notification.failed"),
            entry(NotificationEvent.NotificationGivenUp.class, "notification.given-up"),
            entry(NotificationEvent.NotificationWithdrawn.class, "notification.withdrawn"),
            entry(NotificationEvent.NotificationAcknowledged.class, "notification.acknowledged"),
            entry(RestraintEvent.RestraintChanged.class, "restraint.changed"),
            entry(ScheduleEvent.ScheduleCreated.class, "schedule.created"),
            entry(ScheduleEvent.ScheduleChanged.class, "schedule.changed"),
            entry(ScheduleEvent.ChangeAgreed.class, "schedule.change-agreed"),
            entry(ScheduleEvent.ChangeWithdrawn.class, "schedule.change-withdrawn"),
            entry(ScheduleEvent.ScheduleRetired.class, "schedule.retired"),
            entry(EscalationPolicyEvent.PolicyAdopted.class, "escalation-policy.adopted"),
            entry(EscalationPolicyEvent.PolicyChanged.class, "escalation-policy.changed"),
            entry(EscalationPolicyEvent.PolicyDropped.class, "escalation-policy.dropped"),
            entry(EscalationEvent.EscalationBegun.class, "escalation.begun"),
            entry(EscalationEvent.EscalationStepTaken.class, "escalation.step-taken"),
            entry(EscalationEvent.EscalationAnswered.class, "escalation.answered"),
            entry(EscalationEvent.EscalationExhausted.class, "escalation.exhausted"),
            entry(VerificationEvent.CodeRequested.class, "verification.code-requested"),
            entry(VerificationEvent.CodeKept.class, "verification.code-kept"),
            entry(VerificationEvent.CodeMistaken.class, "verification.code-mistaken"),
            entry(VerificationEvent.ContactPointVerified.class, "verification.contact-point-verified"));

    /** Of those that have had another shape. */
    private static final Map<Class<?>, Integer> REVISIONS = Map.of(OrganisationEvent.ContactPointAdded.class, 2);

    private EventCatalogue() {}

    /** Every event class with its stored name. */
    public static Map<Class<?>, String> names() {
        return NAMES;
    }

    /** The revision of the shape that the event has now, from 1. */
    public static int revisionOf(Class<?> event) {
        return REVISIONS.getOrDefault(event, 1);
    }

    /** @throws IllegalArgumentException when the class is no stored event */
    public static String nameOf(Class<?> event) {
        String name = NAMES.get(event);
        if (name == null) {
            throw new IllegalArgumentException("not a stored event: " + event);
        }
        return name;
    }
}
