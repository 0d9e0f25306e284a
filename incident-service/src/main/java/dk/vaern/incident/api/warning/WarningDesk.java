package dk.vaern.incident.api.warning;

import dk.vaern.domain.warning.Warning;
import dk.vaern.domain.warning.WarningCommand;
import dk.vaern.web.version.Written;
import dk.vaern.web.write.Write;
import dk.vaern.web.write.Writes;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Gives commands to warnings and answers with their version. */
@Component
class WarningDesk {

    private final Writes writes;

    WarningDesk(Writes writes) {
        this.writes = writes;
    }

    ResponseEntity<Written> give(Write write, WarningCommand command) {
        return Written.changed(command.warningId().value(), version(write, command));
    }

    long version(Write write, WarningCommand command) {
        return writes.give(write, Warning.COMMANDS, command.warningId().toString(), command);
    }
}
