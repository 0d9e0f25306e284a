package dk.vaern.notification.message;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Danish. */
record DanishPhrases() implements Phrases {

    private static final Locale DANISH = Locale.of("da", "DK");

    @Override
    public String heading(MatterKind kind) {
        return switch (kind) {
            case WARNING_PUBLISHED -> "Nyt varsel";
            case WARNING_REVISED -> "Varsel ændret";
            case WARNING_WITHDRAWN -> "Varsel trukket tilbage";
            case ACKNOWLEDGEMENT_OVERDUE -> "Varsel mangler kvittering";
            case INCIDENT_ESCALATED -> "Hændelse eskaleret";
            case PARTICIPANT_INVITED -> "Invitation til hændelse";
            case COMMANDER_APPOINTED -> "Du leder en hændelse";
            case ACTION_ASSIGNED -> "Nyt tiltag";
            case ACTION_DUE_SOON -> "Tiltag skal snart være udført";
            case ACTION_OVERDUE -> "Tiltag over fristen";
            case ACTION_BLOCKED -> "Tiltag er gået i stå";
            case BREAK_GLASS -> "Jeres hændelse er åbnet med nødadgang";
            case OWNERSHIP_OFFERED -> "I bedes overtage en hændelse";
            case OWNERSHIP_DECLINED -> "Hændelse blev ikke overtaget";
            case OWNERSHIP_HANDED_OVER -> "Hændelse overtaget";
            case CONTACT_POINT_CODE -> "Kode til kontaktvej";
            case NOBODY_REACHABLE -> "Nogen kan ikke nås";
            case SCHEDULE_GAP_AHEAD -> "Hul i vagtplanen";
            case DOUBLE_COVER_AHEAD -> "Dobbelt vagt";
            case ONBOARDING_INCOMPLETE -> "Tilslutning er ufuldstændig";
            case STATUTORY_DEADLINE -> "Lovpligtig frist";
            case HEARTBEAT -> "Hjerteslag";
        };
    }

    @Override
    public String sentence(MatterKind kind, String title, String organisation) {
        return switch (kind) {
            case WARNING_PUBLISHED -> organisation + " har udsendt varslet »" + title + "«.";
            case WARNING_REVISED -> organisation + " har udsendt en ny udgave af varslet »" + title + "«.";
            case WARNING_WITHDRAWN -> organisation + " har trukket varslet »" + title + "« tilbage.";
            case ACKNOWLEDGEMENT_OVERDUE -> organisation + " har ikke kvitteret for varslet »" + title + "«.";
            case INCIDENT_ESCALATED -> "Hændelsen »" + title + "« hos " + organisation + " er eskaleret til jer.";
            case PARTICIPANT_INVITED -> organisation + " har inviteret jer til at deltage i hændelsen »" + title + "«.";
            case COMMANDER_APPOINTED -> "Du er udpeget til at lede hændelsen »" + title + "« hos " + organisation + ".";
            case ACTION_ASSIGNED -> organisation + " har givet jer tiltaget »" + title + "«.";
            case ACTION_DUE_SOON ->
                "Tiltaget »" + title + "«, som " + organisation + " står for, skal snart være udført.";
            case ACTION_OVERDUE ->
                "Tiltaget »" + title + "«, som " + organisation + " står for, er ikke udført til tiden.";
            case ACTION_BLOCKED -> organisation + " kan ikke komme videre med tiltaget »" + title + "«.";
            case BREAK_GLASS ->
                organisation + " har åbnet jeres hændelse »" + title
                        + "« med nødadgang. Begrundelsen står i hændelsens tidslinje.";
            case OWNERSHIP_OFFERED -> organisation + " beder jer overtage hændelsen »" + title + "«.";
            case OWNERSHIP_DECLINED -> organisation + " har afslået at overtage hændelsen »" + title + "«.";
            case OWNERSHIP_HANDED_OVER -> organisation + " har overtaget hændelsen »" + title + "«.";
            case CONTACT_POINT_CODE ->
                "Koden »" + title + "« bekræfter, at beskeder til " + organisation
                        + " når frem hertil. Giv den til den, der har tilføjet kontaktvejen.";
            case NOBODY_REACHABLE ->
                "Nogen, som " + organisation
                        + " regner med, har ingen bekræftet kontaktvej, der virker, til det, der haster.";
            case SCHEDULE_GAP_AHEAD -> "Der er huller i vagtplanerne for " + organisation + " i de næste 14 dage.";
            case DOUBLE_COVER_AHEAD ->
                "Flere har vagt på samme tid i vagtplanerne for " + organisation + " i de næste 14 dage.";
            case ONBOARDING_INCOMPLETE ->
                organisation + " mangler kontaktveje eller vagter, som hører til jeres trin i tilslutningen.";
            case STATUTORY_DEADLINE ->
                "En lovpligtig indberetning om hændelsen »" + title + "« skal afgives af " + organisation + ".";
            case HEARTBEAT -> "Beskeder fra Værn til " + organisation + " når frem. Intet skal gøres.";
        };
    }

    @Override
    public Optional<String> deadline(MatterKind kind, String time) {
        return switch (kind) {
            case WARNING_PUBLISHED, WARNING_REVISED -> Optional.of("Kvittér senest " + time + ".");
            case ACKNOWLEDGEMENT_OVERDUE, ACTION_OVERDUE -> Optional.of("Fristen var " + time + ".");
            case ACTION_ASSIGNED, ACTION_DUE_SOON, ACTION_BLOCKED -> Optional.of("Fristen er " + time + ".");
            case BREAK_GLASS -> Optional.of("Adgangen ophører " + time + ".");
            case WARNING_WITHDRAWN,
                    INCIDENT_ESCALATED,
                    PARTICIPANT_INVITED,
                    COMMANDER_APPOINTED,
                    OWNERSHIP_OFFERED,
                    OWNERSHIP_DECLINED,
                    OWNERSHIP_HANDED_OVER,
                    NOBODY_REACHABLE,
                    SCHEDULE_GAP_AHEAD,
                    DOUBLE_COVER_AHEAD,
                    ONBOARDING_INCOMPLETE,
                    HEARTBEAT -> Optional.empty();
            case CONTACT_POINT_CODE -> Optional.of("Koden gælder til " + time + ".");
            case STATUTORY_DEADLINE -> Optional.of("Fristen er " + time + ".");
        };
    }

    @Override
    public String several(long count, long urgent, boolean warnings) {
        return count + (warnings ? " varsler" : " beskeder") + (urgent == 0 ? "" : ", " + urgent + " haster");
    }

    @Override
    public String andMore(long rest) {
        return "- og " + rest + " til";
    }

    @Override
    public String longTime(Instant instant) {
        return WallClock.of(instant, "EEEE 'den' d. MMMM yyyy 'kl.' HH.mm", DANISH) + which(instant);
    }

    @Override
    public String shortTime(Instant instant) {
        return WallClock.of(instant, "d/M 'kl.' HH.mm", DANISH) + which(instant);
    }

    private static String which(Instant instant) {
        return WallClock.whichOfTwo(instant, " (sommertid)", " (vintertid)");
    }

    @Override
    public String attention() {
        return "Værn: noget kræver din opmærksomhed";
    }

    @Override
    public String attentionSentence() {
        return "Noget kræver din opmærksomhed.";
    }

    @Override
    public String logInToSee() {
        return "Log ind i Værn for at se, hvad det er:";
    }

    @Override
    public String logInToAct() {
        return "Log ind i Værn for at læse mere og svare:";
    }

    @Override
    public String logIn() {
        return "Log ind:";
    }

    @Override
    public String logInToHearMore() {
        return "Log ind i Værn for at læse mere og svare.";
    }

    @Override
    public String answerHere() {
        return "Kvittér uden at logge ind:";
    }

    @Override
    public String answer(Optional<String> reply) {
        return reply.map(words -> "Svar " + words + " eller kvittér:").orElse("Kvittér:");
    }

    @Override
    public String signature() {
        return "Sendt automatisk af Værn. Beskeden kan ikke besvares.";
    }
}
