package dk.vaern.domain.incident;

import java.util.UUID;

/** An incident's id, a UUID of version 7. */
public record IncidentId(UUID value) {

    public static IncidentId of(String text) {
        return new IncidentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
