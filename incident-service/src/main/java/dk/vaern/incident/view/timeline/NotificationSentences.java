package dk.vaern.incident.view.timeline;

import dk.vaern.domain.kernel.AnswerWay;
import dk.vaern.domain.notification.NotificationEvent;
import dk.vaern.domain.notification.NotificationEvent.NotificationAccepted;
import dk.vaern.domain.notification.NotificationEvent.NotificationAcknowledged;
import dk.vaern.domain.notification.NotificationEvent.NotificationAttempted;
import dk.vaern.domain.notification.NotificationEvent.NotificationBundled;
import dk.vaern.domain.notification.NotificationEvent.NotificationDelivered;
import dk.vaern.domain.notification.NotificationEvent.NotificationFailed;
import dk.vaern.domain.notification.NotificationEvent.NotificationGivenUp;
import dk.vaern.domain.notification.NotificationEvent.NotificationHeld;
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
            case NotificationHeld e ->
                w.say("Beskeden venter til %s: %s", "The message waits until %s: %s")
                        .formatted(w.time(e.until()), held(e.reason(), w));
            case NotificationBundled _ ->
                w.say("Beskeden sendes sammen med andre som én", "The message is sent together with others as one");
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
            case NotificationWithdrawn e
            when e.supersededBy() != null ->
                w.say(
                        "Beskeden blev ikke sendt: en nyere om det samme træder i stedet",
                        "The message was not sent: a newer one about the same takes its place");
            case NotificationWithdrawn _ ->
                w.say(
                        "Beskeden blev ikke sendt: modtageren må ikke længere se sagen",
                        "The message was not sent: the recipient may no longer see the matter");
            case NotificationAcknowledged e ->
                w.say("Der blev kvitteret for beskeden", "The message was acknowledged") + how(e.how(), w);
        };
    }

    private static String held(String reason, Words w) {
        return switch (reason) {
            case "quiet-hours" -> w.say("der er ro", "it is quiet hours");
            case "burst" -> w.say("der kom mange på kort tid", "there were many within a short time");
            case "person-limit" -> w.say("personen har fået nok den time", "the person has had enough for an hour");
            case "destination-limit" ->
                w.say("modtageren har fået nok den time", "the destination has had enough for an hour");
            default -> reason;
        };
    }

    /** With a blank before it; nothing of who was signed in. */
    static String how(@Nullable AnswerWay how, Words w) {
        return switch (how) {
            case LINK -> w.say(" ved linket i beskeden", " by the link in the message");
            case SMS -> w.say(" med en sms", " by text message");
            case API -> "";
            case null -> "";
        };
    }

    private static String channel(ContactPoint.@Nullable Channel channel, Words w) {
        return switch (channel) {
            case EMAIL -> w.say("med e-mail", "by e-mail");
            case SMS -> w.say("med sms", "by text message");
            case WEBHOOK -> w.say("med webhook", "by webhook");
            case VOICE -> w.say("med et opkald", "by a call");
            case TEAMS -> w.say("i Teams", "in Teams");
            case PUSH -> w.say("med en push-besked", "by push message");
            case null -> w.say("men har ingen kontaktvej", "but has no contact point");
        };
    }
}
