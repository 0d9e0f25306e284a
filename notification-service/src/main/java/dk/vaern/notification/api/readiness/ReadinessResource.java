package dk.vaern.notification.api.readiness;

import static dk.vaern.domain.kernel.Role.ADMINISTRATOR;
import static dk.vaern.domain.kernel.Role.ANALYST;
import static dk.vaern.domain.kernel.Role.COORDINATOR;
import static dk.vaern.domain.kernel.Role.RESPONDER;
import static dk.vaern.domain.kernel.Role.REVIEWER;
import static dk.vaern.domain.kernel.Role.SERVICE;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.notification.readiness.Readiness;
import dk.vaern.web.security.Allowed;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether an organisation can be reached when it matters, and what is wrong with that. */
@RestController
@RequestMapping(path = "/api/v1/readiness", produces = MediaType.APPLICATION_JSON_VALUE)
class ReadinessResource {

    private final Readiness readiness;

    ReadinessResource(Readiness readiness) {
        this.readiness = readiness;
    }

    /** Looks at an organisation: its own people may, and the joint organisation and the national centre. */
    @GetMapping("/{organisation}")
    @Allowed({RESPONDER, COORDINATOR, ANALYST, REVIEWER, ADMINISTRATOR, SERVICE})
    Readiness.Report readReadiness(@PathVariable OrganisationId organisation, Actor actor) {
        return readiness.see(organisation, actor.organisation());
    }
}
