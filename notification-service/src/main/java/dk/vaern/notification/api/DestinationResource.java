package dk.vaern.notification.api;

import static dk.vaern.domain.kernel.Role.ADMINISTRATOR;
import static dk.vaern.domain.kernel.Role.COORDINATOR;
import static dk.vaern.domain.kernel.Role.RESPONDER;
import static dk.vaern.domain.kernel.Role.SERVICE;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.notification.view.Destination;
import dk.vaern.notification.view.Destinations;
import dk.vaern.web.page.Page;
import dk.vaern.web.page.PageRequest;
import dk.vaern.web.security.Allowed;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ways in which the caller's own organisation is reached. */
@RestController
@RequestMapping(path = "/api/v1/destinations", produces = MediaType.APPLICATION_JSON_VALUE)
class DestinationResource {

    private final Destinations destinations;

    DestinationResource(Destinations destinations) {
        this.destinations = destinations;
    }

    /** Lists them, the oldest first, each with how well it has worked. */
    @GetMapping
    @Allowed({ADMINISTRATOR, COORDINATOR, RESPONDER, SERVICE})
    ResponseEntity<Page<Destination>> listDestinations(PageRequest page, Actor actor) {
        return page.pageOf(
                destinations.of(actor.organisation()),
                destination -> destination.id().toString());
    }
}
