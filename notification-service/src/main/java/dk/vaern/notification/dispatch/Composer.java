package dk.vaern.notification.dispatch;

import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.notification.channel.About;
import dk.vaern.notification.channel.ChannelKind;
import dk.vaern.notification.channel.Language;
import dk.vaern.notification.channel.OutgoingMessage;
import dk.vaern.notification.facts.Facts;
import dk.vaern.notification.facts.NotificationFacts;
import dk.vaern.notification.message.Link;
import dk.vaern.notification.message.Matter;
import dk.vaern.notification.message.MatterKind;
import dk.vaern.notification.message.Wording;
import java.net.URI;
import java.util.Optional;

/** Puts a notification into a message for one contact point. */
public final class Composer {

    private final Facts facts;
    private final URI publicUrl;

    /** @param publicUrl where people log in; every link begins with it */
    public Composer(Facts facts, URI publicUrl) {
        this.facts = facts;
        this.publicUrl = publicUrl;
    }

    /**
     * The message as it leaves.
     *
     * @param to whose person is not erased
     */
    OutgoingMessage compose(NotificationFacts notification, MatterNow now, ContactPoint to, ChannelKind kind) {
        NotificationRequested request = notification.state().request();
        var about = request.about();
        var matter = new Matter(
                kind(request.matter()),
                now.tlp(),
                now.title(),
                facts.organisation(about.whose()).name(),
                now.deadlineIfAny());
        return new OutgoingMessage(
                request.notificationId().toString(),
                to.address().text().orElseThrow(),
                Wording.of(matter, new Link(publicUrl, now.path()), Language.DANISH, kind.form()),
                new About(
                        request.recipient(),
                        Optional.ofNullable(about.incidentId()).map(IncidentId::value),
                        Optional.ofNullable(about.warningId()).map(WarningId::value),
                        notification.requestedAt()),
                request.urgency());
    }

    private static MatterKind kind(dk.vaern.domain.notification.Matter matter) {
        return switch (matter) {
            case WARNING_PUBLISHED -> MatterKind.WARNING_PUBLISHED;
            case WARNING_REVISED -> MatterKind.WARNING_REVISED;
            case WARNING_WITHDRAWN -> MatterKind.WARNING_WITHDRAWN;
            case ACKNOWLEDGEMENT_OVERDUE -> MatterKind.ACKNOWLEDGEMENT_OVERDUE;
            case INCIDENT_ESCALATED -> MatterKind.INCIDENT_ESCALATED;
            case PARTICIPANT_INVITED -> MatterKind.PARTICIPANT_INVITED;
            case COMMANDER_APPOINTED -> MatterKind.COMMANDER_APPOINTED;
            case ACTION_ASSIGNED -> MatterKind.ACTION_ASSIGNED;
            case ACTION_DUE_SOON -> MatterKind.ACTION_DUE_SOON;
            case ACTION_OVERDUE -> MatterKind.ACTION_OVERDUE;
            case ACTION_BLOCKED -> MatterKind.ACTION_BLOCKED;
            case GLASS_BROKEN -> MatterKind.BREAK_GLASS;
            case OWNERSHIP_OFFERED -> MatterKind.OWNERSHIP_OFFERED;
            case OWNERSHIP_DECLINED -> MatterKind.OWNERSHIP_DECLINED;
            case OWNERSHIP_HANDED_OVER -> MatterKind.OWNERSHIP_HANDED_OVER;
            case CONTACT_POINT_CODE -> MatterKind.CONTACT_POINT_CODE;
            case NOBODY_REACHABLE -> MatterKind.NOBODY_REACHABLE;
            case SCHEDULE_GAP_AHEAD -> MatterKind.SCHEDULE_GAP_AHEAD;
            case DOUBLE_COVER_AHEAD -> MatterKind.DOUBLE_COVER_AHEAD;
            case ONBOARDING_INCOMPLETE -> MatterKind.ONBOARDING_INCOMPLETE;
            case STATUTORY_DEADLINE -> MatterKind.STATUTORY_DEADLINE;
        };
    }
}
