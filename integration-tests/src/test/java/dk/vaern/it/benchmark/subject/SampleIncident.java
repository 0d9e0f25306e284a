package dk.vaern.it.benchmark.subject;

import dk.vaern.domain.incident.IncidentCommand;
import dk.vaern.domain.incident.IncidentCommand.RecordObservation;
import dk.vaern.domain.incident.IncidentCommand.ReportIncident;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Role;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.eventstore.boot.EventMetadata;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An incident of one municipality, to which observations are added. */
public record SampleIncident(IncidentId id) {

    /** As the token's client that acts, {@code <organisation>.<role>}. */
    public static final String RESPONDER = "municipality-0751.responder";

    private static final String SEEN = "Pumperne på vandværket blev stoppet udefra kl. 02.40";
    private static final OrganisationId OWNER = new OrganisationId("municipality-0751");

    public static SampleIncident fresh() {
        return new SampleIncident(new IncidentId(UUID.randomUUID()));
    }

    public ReportIncident report() {
        return new ReportIncident(
                id,
                "Styringen på vandværket svarer ikke",
                "Ukendt login på to controllere",
                null,
                Severity.HIGH,
                null,
                Tlp.AMBER,
                List.of("Vandforsyning"),
                by());
    }

    public RecordObservation observe() {
        return new RecordObservation(id, SEEN, null, null, by());
    }

    /** The observation as a request's body. */
    public static String observation() {
        return "{\"text\": \"%s\"}".formatted(SEEN);
    }

    /** What a request gives along with its command. */
    public static Map<String, String> metadata(IncidentCommand command) {
        Actor actor = command.by().actor();
        return Map.of(
                EventMetadata.ACTOR, actor.subject(),
                EventMetadata.ROLE, actor.role().claim(),
                EventMetadata.ORGANISATION, actor.organisation().value(),
                EventMetadata.CAUSATION, UUID.randomUUID().toString());
    }

    private static By by() {
        return new By(new Actor(RESPONDER, Role.RESPONDER, OWNER), Instant.now());
    }
}
