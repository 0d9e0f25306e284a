package dk.vaern.incident.view.organisation;

import dk.vaern.domain.organisation.OrganisationEvent;
import dk.vaern.domain.organisation.OrganisationEvent.OrganisationRegistered;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps the directory of organisations; skips what it has applied already. */
@Component
public class OrganisationProjection {

    /** The processor's name, as health, metrics and rebuilding know it. */
    public static final String NAME = "organisation-directory";

    private final OrganisationTable table;

    OrganisationProjection(OrganisationTable table) {
        this.table = table;
    }

    @EventHandler
    void on(OrganisationEvent event, DomainEventMessage<?> message) {
        long version = message.getSequenceNumber() + 1;
        if (event instanceof OrganisationRegistered registered) {
            table.insert(OrganisationRow.of(registered, version));
            return;
        }
        OrganisationRow before = table.forUpdate(event.organisationId());
        if (before.version() < version) {
            table.update(before.after(event, version));
        }
    }

    @ResetHandler
    void reset() {
        table.clear();
    }
}
