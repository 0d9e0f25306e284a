package dk.vaern.notification.channel;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.PersonId;
import dk.vaern.domain.kernel.PersonalData;
import dk.vaern.domain.kernel.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Messages for tests, named for what is special about them. */
public final class Messages {

    public static final Instant REQUESTED_AT = Instant.parse("2026-11-02T01:40:00Z");
    public static final UUID WARNING = UUID.fromString("019a4000-0000-7000-8000-000000000001");

    private static final PersonId PERSON = PersonId.of(new OrganisationId("municipality-0751"), WARNING);

    /** Short enough that a test of silence is quick, long enough for a busy machine. */
    public static final Timeouts IMPATIENT =
            new Timeouts(Duration.ofSeconds(2), Duration.ofMillis(700), Duration.ofMillis(1500));

    public static final Timeouts PATIENT =
            new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(20));

    private Messages() {}

    public static OutgoingMessage to(String to) {
        return saying(to, "Nyt varsel: Sårbarhed i fjernadgang", "Log ind i Værn: https://vaern.example/warnings/1\n");
    }

    public static OutgoingMessage saying(String to, String subject, String body) {
        return with(to, new Words(Optional.of("warning-published"), Language.DANISH, subject, body), Urgency.NORMAL);
    }

    public static OutgoingMessage secret(String to) {
        return with(to, new Words(Optional.empty(), Language.ENGLISH, "Attention", "Log in."), Urgency.NORMAL);
    }

    public static OutgoingMessage urgent(String to) {
        return with(to, to(to).words(), Urgency.URGENT);
    }

    private static OutgoingMessage with(String to, Words words, Urgency urgency) {
        var about = new About(
                new OrganisationId("municipality-0751"), Optional.empty(), Optional.of(WARNING), REQUESTED_AT);
        return new OutgoingMessage("delivery-1", PersonalData.of(PERSON, to), words, about, urgency);
    }
}
