package dk.vaern.notification.dispatch;

import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.notification.Matter;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.restraint.RestraintRules;
import dk.vaern.notification.answer.Invitations;
import dk.vaern.notification.channel.Channel;
import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.Language;
import dk.vaern.notification.channel.WordsForm;
import dk.vaern.notification.dispatch.Composer.Envelope;
import dk.vaern.notification.dispatch.Composer.Part;
import dk.vaern.notification.facts.Facts;
import dk.vaern.notification.facts.NotificationFacts;
import dk.vaern.notification.message.Invitation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes one attempt, of one notification or of several in one message, and tells each what became of it. */
@Component
class Sending {

    static final String CONTACT_POINT_REMOVED = "contact-point-removed";
    static final String CHANNEL_NOT_CONFIGURED = "channel-not-configured";

    private final Facts facts;
    private final Matters matters;
    private final Composer composer;
    private final Invitations invitations;
    private final Channels channels;
    private final Reports reports;

    Sending(
            Facts facts,
            Matters matters,
            Composer composer,
            Invitations invitations,
            Channels channels,
            Reports reports) {
        this.facts = facts;
        this.invitations = invitations;
        this.matters = matters;
        this.composer = composer;
        this.channels = channels;
        this.reports = reports;
    }

    /** One that can be sent, and where to. */
    record Ready(Part part, ContactPoint to, Channel channel) {

        NotificationFacts notification() {
            return part.notification();
        }
    }

    /** Empty for what may not be told any longer, or cannot: it has come to its end now. */
    Optional<Ready> ready(NotificationFacts notification) {
        NotificationRequested request = notification.state().request();
        MatterNow now = matters.of(request);
        ContactPoint to = contactPoint(request);
        Channel channel = to == null ? null : channels.of(to.channel()).orElse(null);
        if (!now.shared()) {
            reports.withdraw(notification);
        } else if (to == null) {
            reports.giveUp(notification, CONTACT_POINT_REMOVED);
        } else if (channel == null) {
            reports.giveUp(notification, CHANNEL_NOT_CONFIGURED);
        } else {
            return Optional.of(new Ready(new Part(notification, now), to, channel));
        }
        return Optional.empty();
    }

    /**
     * Sends them as one message. What is over since is left out.
     *
     * @param all to the same contact point
     */
    void send(String deliveryId, List<Ready> all, RestraintRules rules) {
        List<Ready> begun = all.stream().filter(one -> begins(one, deliveryId)).toList();
        if (begun.isEmpty()) {
            return;
        }
        Ready first = begun.getFirst();
        var told = begun.stream().map(one -> one.part().request()).toList();
        var envelope = new Envelope(
                deliveryId,
                first.to(),
                first.channel().kind(),
                language(rules, first.to()),
                invitation(deliveryId, told, first.to()));
        var message = composer.compose(begun.stream().map(Ready::part).toList(), envelope);
        tell(begun, first.channel().attempt(message));
    }

    /** A code is entered, not answered, and what is heard cannot be followed. */
    private Optional<Invitation> invitation(String deliveryId, List<NotificationRequested> told, ContactPoint to) {
        boolean isHeard = Channels.kind(to.channel()).form() == WordsForm.SPOKEN;
        return isHeard || told.getFirst().matter() == Matter.CONTACT_POINT_CODE
                ? Optional.empty()
                : Optional.of(invitations.to(deliveryId, told, to.channel()));
    }

    private boolean begins(Ready one, String deliveryId) {
        try {
            reports.begin(one.notification(), one.notification().state().nextAttempt(), deliveryId);
            return true;
        } catch (Refused _) {
            // Another was faster, or somebody has answered.
            return false;
        }
    }

    /** Each of them, whatever one refuses. */
    private void tell(List<Ready> all, Delivery delivery) {
        List<Refused> refused = new ArrayList<>();
        for (Ready one : all) {
            try {
                reports.result(one.notification(), one.notification().state().nextAttempt(), delivery);
            } catch (Refused e) {
                refused.add(e);
            }
        }
        if (!refused.isEmpty()) {
            throw refused.getFirst();
        }
    }

    private static Language language(RestraintRules rules, ContactPoint to) {
        return switch (rules.languageOf(to.id())) {
            case DANISH -> Language.DANISH;
            case ENGLISH -> Language.ENGLISH;
        };
    }

    private @Nullable ContactPoint contactPoint(NotificationRequested request) {
        return request.contactPoint() == null
                ? null
                : facts.organisation(request.recipient())
                        .contactPoint(request.contactPoint())
                        .filter(point -> !point.isErased())
                        .orElse(null);
    }
}
