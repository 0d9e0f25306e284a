package dk.vaern.incident.view.timeline;

import dk.vaern.domain.kernel.OrganisationId;

/** What an organisation is called. */
@FunctionalInterface
public interface OrganisationNames {

    /** The name, or the id of an organisation that was never registered. */
    String of(OrganisationId organisation);
}
