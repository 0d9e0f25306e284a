package dk.vaern.web.write;

import dk.vaern.domain.kernel.Role;
import dk.vaern.web.json.Text;
import dk.vaern.web.security.Allowed;
import dk.vaern.web.version.Written;
import dk.vaern.web.write.Ledger.Command;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes to ledgers as a service would, with places where a test may stop it. */
@RestController
@RequestMapping(
        path = "/ledgers",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class LedgerResource {

    record Line(@Text(max = 100) String text) {}

    /** Where a test steps in. */
    static final class Obstacles {
        volatile Runnable beforeCommand = () -> {};
        volatile Runnable afterCommand = () -> {};
        final AtomicInteger executions = new AtomicInteger();
    }

    private final Writes writes;
    private final Obstacles obstacles;

    LedgerResource(Writes writes, Obstacles obstacles) {
        this.writes = writes;
        this.obstacles = obstacles;
    }

    @PostMapping
    @Allowed(Role.RESPONDER)
    ResponseEntity<Written> open(Write write, @RequestBody Map<String, String> body) {
        UUID id = write.newId();
        long version = give(write, id, new Command.Open(id.toString()));
        return Written.created("/ledgers/" + id, id, version);
    }

    @PostMapping("/{id}/lines")
    @Allowed(Role.RESPONDER)
    ResponseEntity<Written> add(Write write, @PathVariable UUID id, @Valid @RequestBody Line line) {
        return Written.changed(id, give(write, id, new Command.Add(id.toString(), line.text())));
    }

    @PostMapping("/{id}/closure")
    @Allowed(Role.RESPONDER)
    ResponseEntity<Written> close(Write write, @PathVariable UUID id, @RequestBody Map<String, String> body) {
        return Written.changed(id, give(write, id, new Command.Close(id.toString())));
    }

    private long give(Write write, UUID id, Command command) {
        obstacles.executions.incrementAndGet();
        obstacles.beforeCommand.run();
        long version = writes.give(write, Ledger.COMMANDS, id.toString(), command);
        obstacles.afterCommand.run();
        return version;
    }
}
