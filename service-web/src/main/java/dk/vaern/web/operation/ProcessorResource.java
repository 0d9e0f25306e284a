package dk.vaern.web.operation;

import static dk.vaern.domain.kernel.Role.ADMINISTRATOR;
import static dk.vaern.web.operation.OperationRefusal.NOT_FOUND;
import static dk.vaern.web.operation.OperationRefusal.ONLY_OPERATORS;
import static dk.vaern.web.operation.OperationRefusal.POLICIES_ARE_NEVER_REPLAYED;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.eventstore.boot.ProcessorStatus;
import dk.vaern.eventstore.boot.Processors;
import dk.vaern.web.page.Page;
import dk.vaern.web.page.PageRequest;
import dk.vaern.web.security.Allowed;
import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The processors that follow the record: how they stand, and rebuilding a projection. */
@RestController
@RequestMapping(path = "/api/v1/processors", produces = MediaType.APPLICATION_JSON_VALUE)
class ProcessorResource {

    private final Processors processors;

    ProcessorResource(Processors processors) {
        this.processors = processors;
    }

    /** Lists the processors by name: position, lag, dead letters and what stopped them. */
    @GetMapping
    @Allowed(ADMINISTRATOR)
    @OperationRefusal.May(ONLY_OPERATORS)
    ResponseEntity<Page<ProcessorStatus>> listProcessors(PageRequest page, Actor actor) {
        Operators.require(actor);
        return page.pageOf(processors.all(), ProcessorStatus::name);
    }

    /**
     * Empties a projection and tells it everything again, while the service goes on.
     *
     * @param name of the processor that keeps it
     */
    @PostMapping("/{name}/rebuild")
    @Allowed(value = ADMINISTRATOR, stepUp = true)
    @OperationRefusal.May({ONLY_OPERATORS, NOT_FOUND, POLICIES_ARE_NEVER_REPLAYED})
    @ResponseStatus(HttpStatus.ACCEPTED)
    ProcessorStatus rebuildProjection(@PathVariable String name, Actor actor) {
        Operators.require(actor);
        try {
            processors.rebuild(name);
        } catch (NoSuchElementException unknown) {
            throw new Refused(OperationRefusal.NOT_FOUND);
        } catch (IllegalArgumentException policy) {
            throw new Refused(OperationRefusal.POLICIES_ARE_NEVER_REPLAYED);
        }
        return processors.status(name);
    }
}
