package dk.vaern.incident.view.timeline;

import dk.vaern.domain.notification.NotificationEvent;
import dk.vaern.domain.notification.NotificationEvent.NotificationAccepted;
import dk.vaern.domain.notification.NotificationEvent.NotificationAcknowledged;
import dk.vaern.domain.notification.NotificationEvent.NotificationAttempted;
import dk.vaern.domain.notification.NotificationEvent.NotificationDelivered;
import dk.vaern.domain.notification.NotificationEvent.NotificationFailed;
import dk.vaern.domain.notification.NotificationEvent.NotificationGivenUp;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.notification.NotificationEvent.NotificationWithdrawn;
import dk.vaern.domain.organisation.ContactPoint;
import org.jspecify.annotations.Nullable;

/** What a notification's events say in words. */
final class NotificationSentences {

    private NotificationSentences() {}

    static String of(NotificationEvent event, Words w) {
        return switch (event) {
            case NotificationRequested e ->
                w.say("%s skal underrettes %s", "%s is to be told %s")
                        .formatted(w.name(e.recipient()), channel(e.channel(), w));
            case NotificationAttempted e ->
                w.say("Beskeden blev forsøgt sendt (forsøg %d)", "Sending the message was attempted (attempt %d)")
                        .formatted(e.attempt());
            case NotificationAccepted _ ->
                w.say("Beskeden blev taget imod til levering", "The message was accepted for delivery");
            case NotificationDelivered _ -> w.say("Beskeden blev leveret", "The message was delivered");
            case NotificationFailed e ->
                w.say("Forsøg %d mislykkedes", "Attempt %d failed").formatted(e.attempt()) + w.because(e.reason());
            case NotificationGivenUp e ->
                w.say("Beskeden blev opgivet", "The message was given up") + w.because(e.reason());
            case NotificationWithdrawn _ ->
                w.say(
                        "Beskeden blev ikke sendt: modtageren må ikke længere se sagen",
                        "The message was not sent: the recipient may no longer see the matter");
            case NotificationAcknowledged _ -> w.say("Der blev kvitteret for beskeden", "The message was acknowledged");
        };
    }

    private static String channel(ContactPoint.@Nullable Channel channel, Words w) {
        return switch (channel) {
            case EMAIL -> w.say("med e-mail", "by e-mail");
            case SMS -> w.say("med sms", "by text message");
            case WEBHOOK -> w.say("med webhook", "by webhook");
            case null -> w.say("men har ingen kontaktvej", "but has no contact point");
        };
    }
}
