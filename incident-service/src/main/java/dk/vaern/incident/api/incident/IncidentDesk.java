package dk.vaern.incident.api.incident;

import dk.vaern.domain.incident.Incident;
import dk.vaern.domain.incident.IncidentCommand;
import dk.vaern.web.version.Written;
import dk.vaern.web.write.Write;
import dk.vaern.web.write.Writes;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Gives commands to incidents and answers with their version. */
@Component
class IncidentDesk {

    private final Writes writes;

    IncidentDesk(Writes writes) {
        this.writes = writes;
    }

    ResponseEntity<Written> give(Write write, IncidentCommand command) {
        return Written.changed(command.incidentId().value(), version(write, command));
    }

    long version(Write write, IncidentCommand command) {
        return writes.give(write, Incident.COMMANDS, command.incidentId().toString(), command);
    }
}
