package dk.vaern.notification.verification;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.DerivedId;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.Matter;
import dk.vaern.domain.notification.Notification;
import dk.vaern.domain.notification.NotificationCommand.RequestNotification;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.domain.notification.NotificationSubject;
import dk.vaern.domain.notification.Recipient;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.organisation.OrganisationEvent.ContactPointAdded;
import dk.vaern.domain.organisation.Trust;
import dk.vaern.domain.verification.ContactPointVerification;
import dk.vaern.domain.verification.VerificationCommand.RequestCode;
import dk.vaern.domain.verification.VerificationEvent.CodeRequested;
import dk.vaern.domain.verification.VerificationId;
import dk.vaern.notification.facts.Facts;
import dk.vaern.web.command.Cause;
import dk.vaern.web.command.CommandDesk;
import java.util.UUID;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Asks for a code for a contact point that somebody has to verify, and has every code sent there that was asked for. */
@Component
public class WhenContactPointAddedThenSendCode {

    /** The processor's name. */
    public static final String NAME = "verify-contact-points";

    private final Facts facts;
    private final CommandDesk desk;

    WhenContactPointAddedThenSendCode(Facts facts, CommandDesk desk) {
        this.facts = facts;
        this.desk = desk;
    }

    @EventHandler
    void on(ContactPointAdded added, EventMessage<?> event) {
        if (added.trust() == Trust.TO_BE_VERIFIED) {
            UUID point = added.contactPoint().id();
            By by = by(added.organisationId(), event);
            var request = new RequestCode(VerificationId.of(point), added.organisationId(), point, by);
            desk.giveBecause(cause(event), ContactPointVerification.COMMANDS, request, by.actor());
        }
    }

    @EventHandler
    void on(CodeRequested requested, EventMessage<?> event) {
        facts.organisation(requested.organisation())
                .contactPoint(requested.contactPoint())
                .ifPresent(point -> send(point, requested.organisation(), event));
    }

    private void send(ContactPoint point, OrganisationId organisation, EventMessage<?> event) {
        By by = by(organisation, event);
        var request = new RequestNotification(
                new NotificationId(DerivedId.of(UUID.fromString(event.getIdentifier()), "code")),
                NotificationSubject.ofOrganisation(organisation),
                Matter.CONTACT_POINT_CODE,
                new Recipient(organisation, point.id(), point.channel()),
                Urgency.URGENT,
                Tlp.CLEAR,
                by);
        desk.giveBecause(cause(event), Notification.COMMANDS, request, by.actor());
    }

    private static By by(OrganisationId organisation, EventMessage<?> event) {
        return new By(Actor.machine(organisation), event.getTimestamp());
    }

    private static Cause cause(EventMessage<?> event) {
        return Cause.of(event.getIdentifier(), event.getMetaData());
    }
}
