package dk.vaern.notification.callback;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.notification.Notification;
import dk.vaern.domain.notification.NotificationCommand;
import dk.vaern.domain.notification.NotificationCommand.ReportDelivered;
import dk.vaern.domain.notification.NotificationCommand.ReportFailure;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.notification.facts.Facts;
import dk.vaern.notification.facts.NotificationFacts;
import dk.vaern.notification.restraint.Outstanding;
import dk.vaern.web.audit.AuditTrail;
import dk.vaern.web.command.CommandDesk;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells a notification what its provider says of it afterwards. Told twice, or too late, it changes nothing. */
@Component
public class Receipts {

    private final Facts facts;
    private final Outstanding outstanding;
    private final CommandDesk desk;
    private final Clock clock;

    Receipts(Facts facts, Outstanding outstanding, CommandDesk desk, Clock clock) {
        this.facts = facts;
        this.outstanding = outstanding;
        this.desk = desk;
        this.clock = clock;
    }

    /** Answers whether there is such a message, and it was this provider's to bring. */
    public boolean take(Provider provider, Receipt receipt) {
        List<NotificationFacts> known = told(receipt.message()).stream()
                .filter(told -> provider.carries(told.state().request().channel()))
                .toList();
        known.forEach(notification -> report(notification, receipt.outcome()));
        return !known.isEmpty();
    }

    /** The one of that id, or all that left in one message: what is true of that is true of each. */
    private List<NotificationFacts> told(UUID message) {
        return facts.notification(new NotificationId(message))
                .map(List::of)
                .orElseGet(() -> outstanding.everPartsOf(message).stream()
                        .flatMap(part -> facts.notification(part).stream())
                        .toList());
    }

    private void report(NotificationFacts notification, Outcome outcome) {
        var request = notification.state().request();
        AuditTrail.asks("notifications/" + request.notificationId());
        int attempt = notification.state().attempts();
        var by = new By(Actor.machine(request.recipient()), clock.instant());
        switch (outcome) {
            case Outcome.Arrived _ -> give(new ReportDelivered(request.notificationId(), attempt, by), notification);
            case Outcome.CameBack(String reason) ->
                give(new ReportFailure(request.notificationId(), attempt, reason, null, by), notification);
            case Outcome.OnItsWay _ -> {
                // That it was taken is known already.
            }
        }
    }

    private void give(NotificationCommand report, NotificationFacts notification) {
        try {
            desk.giveBecause(
                    notification.cause(),
                    Notification.COMMANDS,
                    report,
                    report.by().actor());
        } catch (Refused _) {
            // It has come to its end otherwise: what is on the record stands.
        }
    }
}
