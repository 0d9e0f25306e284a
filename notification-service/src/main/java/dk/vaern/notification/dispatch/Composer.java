package dk.vaern.notification.dispatch;

import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.notification.channel.About;
import dk.vaern.notification.channel.ChannelKind;
import dk.vaern.notification.channel.Language;
import dk.vaern.notification.channel.OutgoingMessage;
import dk.vaern.notification.channel.Words;
import dk.vaern.notification.facts.Facts;
import dk.vaern.notification.facts.NotificationFacts;
import dk.vaern.notification.message.Invitation;
import dk.vaern.notification.message.Link;
import dk.vaern.notification.message.Matter;
import dk.vaern.notification.message.MatterKind;
import dk.vaern.notification.message.Several;
import dk.vaern.notification.message.Together;
import dk.vaern.notification.message.Wording;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Puts notifications into a message for one contact point. */
public final class Composer {

    private final Facts facts;
    private final URI publicUrl;

    /** @param publicUrl where people log in; every link begins with it */
    public Composer(Facts facts, URI publicUrl) {
        this.facts = facts;
        this.publicUrl = publicUrl;
    }

    /**
     * What is told, to one contact point of one organisation.
     *
     * @param deliveryId stable over all attempts
     * @param to whose person is not erased
     * @param invitation how it may be answered without signing in
     */
    record Envelope(
            String deliveryId, ContactPoint to, ChannelKind kind, Language language, Optional<Invitation> invitation) {}

    /** One matter that is told. */
    record Part(NotificationFacts notification, MatterNow now) {

        NotificationRequested request() {
            return notification.state().request();
        }
    }

    /** The message as it leaves: of one matter, or of several together. */
    OutgoingMessage compose(List<Part> parts, Envelope envelope) {
        Part first = parts.getFirst();
        return new OutgoingMessage(
                        envelope.deliveryId(),
                        envelope.to().address(),
                        words(parts, envelope),
                        new About(
                                first.request().recipient(),
                                common(
                                        parts,
                                        request -> Optional.ofNullable(
                                                        request.about().incidentId())
                                                .map(IncidentId::value)),
                                common(
                                        parts,
                                        request -> Optional.ofNullable(
                                                        request.about().warningId())
                                                .map(WarningId::value)),
                                first.notification().requestedAt()),
                        parts.stream()
                                .map(part -> part.request().urgency())
                                .max(Comparator.naturalOrder())
                                .orElseThrow())
                .at(envelope.to().id());
    }

    private Words words(List<Part> parts, Envelope envelope) {
        var form = envelope.kind().form();
        if (parts.size() == 1) {
            Part only = parts.getFirst();
            var link = new Link(publicUrl, only.now().path());
            return Wording.of(matter(only), link, envelope.invitation(), envelope.language(), form);
        }
        var matters = parts.stream().map(this::matter).toList();
        long urgent = parts.stream()
                .filter(part -> part.now().urgency() == Urgency.URGENT)
                .count();
        var several = new Several(matters, urgent);
        return Together.of(several, new Link(publicUrl, "/"), envelope.invitation(), envelope.language(), form);
    }

    private Matter matter(Part part) {
        var request = part.request();
        var now = part.now();
        return new Matter(
                kind(request.matter()),
                now.tlp(),
                now.title(),
                facts.organisation(request.about().whose()).name(),
                now.deadlineIfAny());
    }

    /** What all of them are about, if it is the same. */
    private static Optional<UUID> common(
            List<Part> parts, Function<? super NotificationRequested, Optional<UUID>> about) {
        var all = parts.stream()
                .map(part -> about.apply(part.request()))
                .distinct()
                .toList();
        return all.size() == 1 ? all.getFirst() : Optional.empty();
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
            case HEARTBEAT -> MatterKind.HEARTBEAT;
        };
    }
}
