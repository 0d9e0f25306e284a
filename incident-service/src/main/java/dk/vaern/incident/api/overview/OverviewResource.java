package dk.vaern.incident.api.overview;

import static dk.vaern.domain.kernel.Role.ANALYST;
import static dk.vaern.domain.kernel.Role.COORDINATOR;
import static dk.vaern.domain.kernel.Role.LEADER;
import static dk.vaern.domain.kernel.Role.RESPONDER;
import static dk.vaern.domain.kernel.Role.REVIEWER;
import static dk.vaern.domain.kernel.Role.SERVICE;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.incident.view.overview.Overview;
import dk.vaern.incident.view.overview.Overviews;
import dk.vaern.web.security.Allowed;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The shared picture in numbers. */
@RestController
@RequestMapping(path = "/api/v1/overview", produces = MediaType.APPLICATION_JSON_VALUE)
class OverviewResource {

    private final Overviews overviews;

    OverviewResource(Overviews overviews) {
        this.overviews = overviews;
    }

    /** Counts what the caller's organisation may see. */
    @GetMapping
    @Allowed({LEADER, COORDINATOR, RESPONDER, ANALYST, REVIEWER, SERVICE})
    ResponseEntity<Overview> readOverview(Actor actor) {
        return ResponseEntity.ok(overviews.of(Viewer.of(actor)));
    }
}
