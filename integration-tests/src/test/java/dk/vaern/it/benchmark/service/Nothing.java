package dk.vaern.it.benchmark.service;

import static dk.vaern.domain.kernel.Role.RESPONDER;

import dk.vaern.web.security.Allowed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** An endpoint of the service that does nothing, behind everything that stands before the others. */
@RestController
class Nothing {

    static final String PATH = "/benchmark/nothing/";

    @PostMapping(PATH + "{id}")
    @Allowed(RESPONDER)
    ResponseEntity<Void> nothing(@PathVariable String id) {
        return ResponseEntity.noContent().build();
    }
}
