package dk.vaern.incident.view.stream;

import dk.vaern.domain.action.ActionEvent;
import dk.vaern.domain.action.ActionId;
import dk.vaern.domain.campaign.CampaignEvent;
import dk.vaern.domain.campaign.CampaignId;
import dk.vaern.domain.escalation.EscalationEvent;
import dk.vaern.domain.escalation.EscalationEvent.EscalationBegun;
import dk.vaern.domain.incident.IncidentEvent;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.notification.NotificationEvent;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.notification.NotificationSubject;
import dk.vaern.domain.notification.NotificationVisibility;
import dk.vaern.domain.receipt.ReceiptEvent;
import dk.vaern.domain.receipt.ReceiptVisibility;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.domain.warning.WarningEvent;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.incident.view.action.ActionPicture;
import dk.vaern.incident.view.action.ActionPictures;
import dk.vaern.incident.view.campaign.CampaignBoard;
import dk.vaern.incident.view.campaign.CampaignPicture;
import dk.vaern.incident.view.sharing.Entries;
import dk.vaern.incident.view.sharing.Lens;
import dk.vaern.incident.view.sharing.Sight;
import dk.vaern.incident.view.sharing.Sights;
import dk.vaern.incident.view.sharing.WarningGate;
import dk.vaern.incident.view.sharing.WarningHistory;
import dk.vaern.incident.view.timeline.TimelineItems;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets through what somebody may see, by the rules that the lists and pages follow; empty for what they may not. */
@Component
public class StreamGate {

    private final Sights sights;
    private final WarningGate warnings;
    private final ActionPictures actions;
    private final CampaignBoard campaigns;
    private final TimelineItems items;
    private final RecordReader record;

    StreamGate(
            Sights sights,
            WarningGate warnings,
            ActionPictures actions,
            CampaignBoard campaigns,
            TimelineItems items,
            RecordReader record) {
        this.sights = sights;
        this.warnings = warnings;
        this.actions = actions;
        this.campaigns = campaigns;
        this.items = items;
        this.record = record;
    }

    /** @throws dk.vaern.eventstore.StoreUnavailableException when the database does not answer */
    public Optional<StreamEvent> see(StoredEvent event, Viewer viewer, Locale language) {
        try {
            return switch (event.payload()) {
                case IncidentEvent incident -> incident(event, incident.incidentId(), null, viewer, language);
                case ActionEvent action -> action(event, action.actionId(), viewer, language);
                case WarningEvent warning -> warning(event, warning.warningId(), viewer, language);
                case ReceiptEvent receipt ->
                    ReceiptVisibility.maySee(
                                    viewer.organisation(), receipt.receiptId().organisation())
                            ? warning(event, receipt.receiptId().warningId(), viewer, language)
                            : Optional.empty();
                case NotificationEvent notification ->
                    notification(event, about(notification.notificationId()), viewer, language);
                case EscalationEvent escalation ->
                    notification(event, about(escalation.escalationId()), viewer, language);
                case CampaignEvent campaign -> campaign(event, campaign.campaignId(), viewer, language);
                default -> Optional.empty();
            };
        } catch (Refused hidden) {
            return Optional.empty();
        }
    }

    private Optional<StreamEvent> incident(
            StoredEvent event, IncidentId incident, @Nullable ActionId action, Viewer viewer, Locale language) {
        Sight sight = sights.open(incident, Lens.now(viewer));
        return sight.sees(event)
                ? Optional.of(new StreamEvent(
                        incident, null, action, null, items.of(event, Entries.label(event, sight.current()), language)))
                : Optional.empty();
    }

    private Optional<StreamEvent> action(StoredEvent event, ActionId action, Viewer viewer, Locale language) {
        ActionPicture picture = actions.see(action, event, viewer);
        return Optional.of(new StreamEvent(
                picture.incidentId(), null, action, picture.campaignId(), items.of(event, picture.tlp(), language)));
    }

    private Optional<StreamEvent> warning(StoredEvent event, WarningId warning, Viewer viewer, Locale language) {
        WarningHistory history = warnings.openHistory(warning, viewer);
        return history.shows(event.position(), viewer, Long.MAX_VALUE)
                ? Optional.of(new StreamEvent(null, warning, null, null, items.of(event, history.label(), language)))
                : Optional.empty();
    }

    /** As the timelines show it: of an incident to all who see it, otherwise to whom it went and those who watch. */
    private Optional<StreamEvent> notification(
            StoredEvent event, NotificationSubject about, Viewer viewer, Locale language) {
        if (about.incidentId() != null) {
            return incident(event, about.incidentId(), about.actionId(), viewer, language);
        }
        if (!NotificationVisibility.maySee(
                viewer.organisation(), Entries.author(event).organisation())) {
            return Optional.empty();
        }
        if (about.warningId() != null) {
            return warning(event, about.warningId(), viewer, language);
        }
        return about.actionId() == null ? Optional.empty() : action(event, about.actionId(), viewer, language);
    }

    /** Said once, by the first of its events. */
    private NotificationSubject about(Object notificationOrEscalation) {
        Object first = record.byAggregate(notificationOrEscalation.toString(), 0, 1)
                .getFirst()
                .payload();
        return first instanceof EscalationBegun begun ? begun.about() : ((NotificationRequested) first).about();
    }

    private Optional<StreamEvent> campaign(StoredEvent event, CampaignId campaign, Viewer viewer, Locale language) {
        return campaigns
                .find(campaign, viewer)
                .map(found -> new StreamEvent(null, null, null, campaign, items.of(event, label(found), language)));
    }

    /** A campaign is no less strict than the warning that it follows from. */
    private Tlp label(CampaignPicture campaign) {
        return campaign.warningId() == null ? Tlp.GREEN : Tlp.GREEN.strictest(warnings.label(campaign.warningId()));
    }
}
