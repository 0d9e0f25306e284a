package dk.vaern.it.replay;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Something that is asked of an incident.
 *
 * @param body absent: what the path names is taken away
 */
record Deed(String path, @Nullable String body) {

    static final Deed CLOSURE = of("/closure", """
            {"rootCause": "Standardadgangskode", "lessons": "Skift den"}""");
    static final Deed REOPENING = of("/reopening", """
            {"reason": "Det skete igen"}""");

    static final List<String> GUESTS = List.of("municipality-0461", "municipality-0851", "supplier-demo");

    static Deed of(String path, String body) {
        return new Deed(path, body);
    }

    /** Possible or not: few numbers, so that the same is asked again and again. */
    static Deed any(Random random, Instant now) {
        int number = random.nextInt(3);
        return switch (random.nextInt(18)) {
            case 0, 1 -> triage(random.nextInt(4) > 0 ? "CONFIRMED" : "DISMISSED");
            case 2 -> severity(List.of("LOW", "MEDIUM", "HIGH").get(number));
            case 3 ->
                category(List.of("malicious-code/infected-system", "fraud/phishing")
                        .get(number % 2));
            case 4 -> of("/commander", "{\"subject\": \"leder-" + number + "\"}");
            case 5 -> escalation(List.of("LOCAL", "JOINT", "NATIONAL").get(number));
            case 6 -> invitation(GUESTS.get(number));
            case 7 -> new Deed("/participants/" + GUESTS.get(number), null);
            case 8 -> observation(number);
            case 9 -> decision(number);
            case 10 -> evidence(number);
            case 11 -> indicator(number);
            case 12 -> service(number);
            case 13, 14 -> phase(List.of("CONTAINED", "ERADICATED", "RECOVERED").get(number));
            case 15 -> random.nextInt(4) > 0 ? CLOSURE : awareness(now);
            case 16 -> REOPENING;
            default -> of("/actions", "{\"title\": \"Tiltag\", \"description\": \"Nummer " + number + "\"}");
        };
    }

    static Deed triage(String outcome) {
        return of("/triage", "{\"outcome\": \"%s\", \"reason\": \"Set efter\"}".formatted(outcome));
    }

    static Deed severity(String severity) {
        return of("/severity", "{\"severity\": \"%s\", \"reason\": \"Flere systemer\"}".formatted(severity));
    }

    static Deed category(String category) {
        return of("/category", "{\"category\": \"%s\", \"reason\": \"Fundet\"}".formatted(category));
    }

    static Deed escalation(String level) {
        return of("/escalation", "{\"level\": \"%s\", \"reason\": \"Vurderet\"}".formatted(level));
    }

    static Deed invitation(String organisation) {
        return of("/participants", "{\"organisation\": \"%s\", \"history\": \"ALL\"}".formatted(organisation));
    }

    static Deed ownership(String organisation) {
        return of("/owner", "{\"organisation\": \"%s\", \"reason\": \"Deres systemer\"}".formatted(organisation));
    }

    static Deed observation(int number) {
        return of("/observations", "{\"text\": \"Iagttagelse %d\"}".formatted(number));
    }

    static Deed decision(int number) {
        return of("/decisions", "{\"text\": \"Beslutning %d\", \"reason\": \"Nødvendigt\"}".formatted(number));
    }

    static Deed evidence(int number) {
        return of("/evidence", """
                {"name": "log-%d.txt", "sha256": "%064x", "size": 12, "mediaType": "text/plain"}
                """.formatted(number, number));
    }

    static Deed indicator(int number) {
        return of("/indicators", "{\"type\": \"ipv4-addr\", \"value\": \"192.0.2.%d\"}".formatted(number));
    }

    static Deed service(int number) {
        return of("/affected-services", "{\"name\": \"Tjeneste %d\"}".formatted(number));
    }

    static Deed warning(String id) {
        return of("/warnings", "{\"warningId\": \"%s\"}".formatted(id));
    }

    static Deed correction(String entry) {
        return of(
                "/corrections",
                "{\"entry\": \"%s\", \"text\": \"Klokken tre\", \"reason\": \"Fejl\"}".formatted(entry));
    }

    static Deed reviewNote(int number) {
        return of("/review-notes", "{\"text\": \"Note %d\"}".formatted(number));
    }

    static Deed awareness(Instant at) {
        return of("/awareness", "{\"at\": \"%s\", \"basis\": \"Driften er truet\"}".formatted(at));
    }

    static Deed phase(String phase) {
        return of("/phase", "{\"phase\": \"%s\"}".formatted(phase));
    }
}
