package dk.vaern.incident.view.audit;

import dk.vaern.domain.kernel.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; absent parts ask for any.
 *
 * @param subject who asked, by the token's subject
 * @param organisation whose people asked
 * @param resource what was asked about, as {@code incidents/<id>}, or by its id alone
 * @param person whose data was looked up, by the id of the person or of the contact point
 * @param operation its id in the description, like {@code readIncident}
 * @param outcome what became of it
 * @param from asked at or after
 * @param to asked before
 */
public record AuditQuery(
        @Nullable String subject,
        @Nullable OrganisationId organisation,
        @Nullable String resource,
        @Nullable UUID person,
        @Nullable String operation,
        @Nullable AuditOutcome outcome,
        @Nullable Instant from,
        @Nullable Instant to) {

    private static final List<String> PERSONS = List.of("persons", "contact-points", "destinations");
    private static final List<String> KINDS = List.of(
            "incidents",
            "warnings",
            "actions",
            "campaigns",
            "notifications",
            "organisations",
            "receipts",
            "participants",
            "suppliers",
            "schedules",
            "reports",
            "persons",
            "contact-points",
            "destinations");

    /** What the entries must be about, one of them; absent: anything. */
    String @Nullable [] resources() {
        if (resource == null) {
            return null;
        }
        return resource.contains("/") ? new String[] {resource} : under(KINDS, resource);
    }

    String @Nullable [] persons() {
        return person == null ? null : under(PERSONS, person.toString());
    }

    private static String[] under(List<String> kinds, String id) {
        return kinds.stream().map(kind -> kind + "/" + id).toArray(String[]::new);
    }

    /** What is looked for, as the log notes it of the one who looks. */
    public Stream<String> askedAbout() {
        return Stream.of(
                        Stream.ofNullable(subject).map(who -> "subjects/" + who),
                        Stream.ofNullable(resource).map(what -> what.contains("/") ? what : "anything/" + what),
                        Stream.ofNullable(person).map(whose -> "persons/" + whose))
                .flatMap(asked -> asked);
    }
}
