package dk.vaern.incident.view.timeline;

import dk.vaern.domain.receipt.Exposure;
import dk.vaern.domain.receipt.ReceiptEvent;
import dk.vaern.domain.receipt.ReceiptEvent.AcknowledgementBecameOverdue;
import dk.vaern.domain.receipt.ReceiptEvent.ExposureAssessed;
import dk.vaern.domain.receipt.ReceiptEvent.MitigationReported;
import dk.vaern.domain.receipt.ReceiptEvent.ReceiptIssued;
import dk.vaern.domain.receipt.ReceiptEvent.WarningAcknowledged;
import dk.vaern.domain.warning.WarningEvent;
import dk.vaern.domain.warning.WarningEvent.WarningDrafted;
import dk.vaern.domain.warning.WarningEvent.WarningExpired;
import dk.vaern.domain.warning.WarningEvent.WarningImported;
import dk.vaern.domain.warning.WarningEvent.WarningPublished;
import dk.vaern.domain.warning.WarningEvent.WarningRedrafted;
import dk.vaern.domain.warning.WarningEvent.WarningRevised;
import dk.vaern.domain.warning.WarningEvent.WarningWithdrawn;

/** What a warning's and its receipts' events say in words. */
final class WarningSentences {

    private WarningSentences() {}

    static String of(WarningEvent event, Words w) {
        return switch (event) {
            case WarningDrafted e ->
                w.say("Varsel skrevet: ", "Warning drafted: ") + e.content().title();
            case WarningImported e ->
                w.say("Varsel modtaget: ", "Warning imported: ") + e.content().title();
            case WarningRedrafted e ->
                w.say("Udkast rettet: ", "Draft rewritten: ") + e.content().title();
            case WarningPublished e ->
                w.say("Varslet blev sendt til %d organisationer", "The warning was sent to %d organisations")
                        .formatted(e.recipients().size());
            case WarningRevised e ->
                w.say("Varslet blev opdateret", "The warning was revised") + w.because(e.summary());
            case WarningWithdrawn e ->
                w.say("Varslet blev trukket tilbage", "The warning was withdrawn") + w.because(e.reason());
            case WarningExpired _ -> w.say("Varslet er udløbet", "The warning has expired");
        };
    }

    static String of(ReceiptEvent event, Words w) {
        String who = w.name(event.receiptId().organisation());
        return switch (event) {
            case ReceiptIssued _ ->
                w.say("%s fik varslet", "%s received the warning").formatted(who);
            case WarningAcknowledged e ->
                w.say("%s kvitterede for varslet", "%s acknowledged the warning")
                                .formatted(who)
                        + NotificationSentences.how(e.how(), w);
            case ExposureAssessed e -> who + " " + exposure(e.exposure(), w) + w.because(e.justification());
            case MitigationReported e ->
                w.say("%s har afhjulpet", "%s has mitigated").formatted(who) + w.because(e.text());
            case AcknowledgementBecameOverdue e ->
                w.say("%s kvitterede ikke inden %s", "%s did not acknowledge by %s")
                        .formatted(who, w.time(e.acknowledgeBy()));
        };
    }

    private static String exposure(Exposure exposure, Words w) {
        return switch (exposure) {
            case AFFECTED -> w.say("er berørt", "is affected");
            case NOT_AFFECTED -> w.say("er ikke berørt", "is not affected");
            case UNDER_INVESTIGATION ->
                w.say("undersøger, om den er berørt", "is investigating whether it is affected");
            case FIXED -> w.say("har rettet fejlen", "has fixed it");
        };
    }
}
