package dk.vaern.incident.view.timeline;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.vaern.domain.incident.IncidentEvent;
import dk.vaern.domain.incident.IncidentEvent.EntryCorrected;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.visibility.Named;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.incident.view.sharing.Entries;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts stored events into the words and fields that clients read. */
@Component
public class TimelineItems {

    /** Said once, beside the data. */
    private static final Set<String> SAID_ELSEWHERE = Set.of("incidentId", "tlp", "occurredAt");

    /** By which steps an organisation wants to be told is its own affair. */
    private static final Set<String> KEPT_BACK = Set.of("rules");

    private final JsonMapper json;
    private final Sentences sentences;

    TimelineItems(JsonMapper json, Sentences sentences) {
        // Each kind of entry has fields of its own; what one does not say is left out.
        this.json = json.rebuild()
                .changeDefaultPropertyInclusion(_ -> JsonInclude.Value.construct(NON_ABSENT, NON_ABSENT))
                .build();
        this.sentences = sentences;
    }

    /** @param label the one that is shown */
    public TimelineItem of(StoredEvent event, Tlp label, Locale language) {
        Named author = Entries.author(event);
        return new TimelineItem(
                event.position(),
                UUID.fromString(event.eventId()),
                event.name(),
                occurredAt(event),
                event.recordedAt(),
                new TimelineItem.By(author.subject(), event.metadata().getOrDefault("role", ""), author.organisation()),
                author.organisation(),
                label,
                sentences.of(event, language),
                data(event),
                event.metadata().get("causation"),
                event.payload() instanceof EntryCorrected corrected ? corrected.entry() : null);
    }

    private static Instant occurredAt(StoredEvent event) {
        Instant said = event.payload() instanceof IncidentEvent incident ? incident.occurredAt() : null;
        return said == null ? event.recordedAt() : said;
    }

    private Map<String, Object> data(StoredEvent event) {
        Map<String, Object> fields =
                json.convertValue(event.payload(), new TypeReference<LinkedHashMap<String, Object>>() {});
        fields.keySet().removeAll(SAID_ELSEWHERE);
        fields.keySet().removeAll(KEPT_BACK);
        return fields;
    }
}
