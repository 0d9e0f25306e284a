package dk.vaern.incident.view.timeline;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.visibility.EscalationLevel;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words that sentences are made of, in one of the two languages. */
record Words(boolean english, OrganisationNames names) {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final DateTimeFormatter DANISH =
            DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm", Locale.of("da"));
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.UK);

    String say(String danish, String inEnglish) {
        return english ? inEnglish : danish;
    }

    String name(OrganisationId organisation) {
        return names.of(organisation);
    }

    /** The time in Denmark. */
    String time(Instant instant) {
        return (english ? ENGLISH : DANISH).format(instant.atZone(COPENHAGEN));
    }

    /** {@code ": text"}, or nothing. */
    String because(@Nullable String reason) {
        return reason == null || reason.isBlank() ? "" : ": " + reason;
    }

    String severity(Severity severity) {
        return switch (severity) {
            case LOW -> say("lav", "low");
            case MEDIUM -> say("middel", "medium");
            case HIGH -> say("høj", "high");
            case CRITICAL -> say("kritisk", "critical");
        };
    }

    String level(EscalationLevel level) {
        return switch (level) {
            case LOCAL -> say("kommunen selv", "the municipality itself");
            case JOINT -> say("den fælleskommunale organisation", "the joint municipal organisation");
            case NATIONAL -> say("det nationale center", "the national centre");
        };
    }
}
