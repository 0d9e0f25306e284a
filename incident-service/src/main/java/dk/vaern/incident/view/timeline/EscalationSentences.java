package dk.vaern.incident.view.timeline;

import dk.vaern.domain.escalation.EscalationEvent;
import dk.vaern.domain.escalation.EscalationEvent.EscalationAnswered;
import dk.vaern.domain.escalation.EscalationEvent.EscalationBegun;
import dk.vaern.domain.escalation.EscalationEvent.EscalationExhausted;
import dk.vaern.domain.escalation.EscalationEvent.EscalationStepTaken;
import dk.vaern.domain.escalation.Skipped;
import java.util.stream.Collectors;

/** What an escalation's events say in words: who was tried, and who was skipped and why. */
final class EscalationSentences {

    private EscalationSentences() {}

    static String of(EscalationEvent event, Words w) {
        return switch (event) {
            case EscalationBegun e ->
                w.say("%s underrettes efter sin eskaleringsplan", "%s is told by its escalation policy")
                        .formatted(w.name(e.recipient()));
            case EscalationStepTaken e -> step(e, w);
            case EscalationAnswered e ->
                e.notification() == null
                        ? w.say(
                                "Sagen blev besvaret; ingen flere underrettes",
                                "The matter was answered; nobody else is told")
                        : w.say(
                                "Der blev kvitteret; ingen flere underrettes",
                                "Somebody acknowledged; nobody else is told");
            case EscalationExhausted _ ->
                w.say("Alle trin er taget, og ingen har svaret", "All steps were taken, and nobody has answered");
        };
    }

    private static String step(EscalationStepTaken step, Words w) {
        String which = w.say("Trin %d i runde %d", "Step %d of round %d").formatted(step.step(), step.round());
        String told = step.told().isEmpty()
                ? w.say("ingen underrettes", "nobody is told")
                : ways(step.told().size(), w) + w.say(" hos ", " of ") + organisations(step, w);
        String skipped = step.skipped().stream()
                .map(one -> reason(one.reason(), w))
                .distinct()
                .collect(Collectors.joining(", "));
        return which + ": " + told + (skipped.isEmpty() ? "" : w.say("; sprunget over: ", "; skipped: ") + skipped);
    }

    private static String ways(int count, Words w) {
        return count == 1
                ? w.say("1 kontaktvej", "1 way")
                : w.say("%d kontaktveje", "%d ways").formatted(count);
    }

    private static String organisations(EscalationStepTaken step, Words w) {
        return step.told().stream()
                .map(told -> w.name(told.organisation()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String reason(Skipped.Reason reason, Words w) {
        return switch (reason) {
            case GAP_IN_SCHEDULE -> w.say("ingen på vagt (hul i vagtplanen)", "nobody on call (a gap in the schedule)");
            case NO_SUCH_SCHEDULE -> w.say("vagtplanen findes ikke", "there is no such schedule");
            case CONTACT_POINT_REMOVED -> w.say("kontaktvejen er fjernet", "the contact point was removed");
            case NO_WORKING_WAY -> w.say("ingen brugbar kontaktvej", "no working way");
            case NOT_VERIFIED -> w.say("ingen bekræftet kontaktvej", "no verified way");
            case MAY_NOT_KNOW -> w.say("må ikke kende sagen", "may not know of the matter");
        };
    }
}
