package dk.vaern.incident.view.sharing;

import dk.vaern.domain.incident.IncidentEvent;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.visibility.Entry;
import dk.vaern.domain.visibility.Named;
import dk.vaern.domain.visibility.Sharing;
import dk.vaern.eventstore.StoredEvent;
import java.util.Objects;
import java.util.Set;

/** The part of a stored event that decides who may see it. */
public final class Entries {

    private Entries() {}

    /** An event of the incident, or of something that is part of it and takes its label. */
    static Entry of(StoredEvent event, Sharing sharing) {
        return new Entry(event.recordedAt(), label(event, sharing), author(event), Set.of());
    }

    /** The label of an event of the incident, or of something that is part of it; never less strict than the incident's. */
    public static Tlp label(StoredEvent event, Sharing sharing) {
        Tlp own = event.payload() instanceof IncidentEvent incident ? incident.tlp() : null;
        return own == null ? sharing.label() : own.strictest(sharing.label());
    }

    /** @throws NullPointerException for an event without an actor, which no service writes */
    public static Named author(StoredEvent event) {
        return new Named(metaData(event, "actor"), new OrganisationId(metaData(event, "organisation")));
    }

    private static String metaData(StoredEvent event, String key) {
        return Objects.requireNonNull(event.metadata().get(key), () -> key + " of event " + event.eventId());
    }
}
