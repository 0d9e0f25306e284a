package dk.vaern.incident.api.incident;

import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.incident.view.organisation.OrganisationDirectory;
import dk.vaern.incident.view.sharing.Lens;
import dk.vaern.incident.view.sharing.Sights;
import dk.vaern.incident.view.sharing.WarningGate;
import dk.vaern.incident.view.timeline.Timelines;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Looks at what a command points at, in another aggregate: it must be there for the one who gives the command. What is
 * not, is refused like an unknown id.
 */
@Component
class Links {

    private final Sights sights;
    private final WarningGate warnings;
    private final OrganisationDirectory organisations;
    private final Timelines timelines;

    Links(Sights sights, WarningGate warnings, OrganisationDirectory organisations, Timelines timelines) {
        this.sights = sights;
        this.warnings = warnings;
        this.organisations = organisations;
        this.timelines = timelines;
    }

    void requireIncident(IncidentId incident, Actor actor) {
        sights.open(incident, Lens.now(Viewer.of(actor)));
    }

    /** The incident first: who may not see it learns nothing of who else is there. */
    void requireInvitable(IncidentId incident, OrganisationId organisation, Actor actor) {
        requireIncident(incident, actor);
        organisations.requireKnown(organisation);
    }

    void requireWarning(WarningId warning, Actor actor) {
        if (!warnings.isVisible(warning, Viewer.of(actor), Long.MAX_VALUE)) {
            throw new Refused(LinkRefusal.UNKNOWN_WARNING);
        }
    }

    void requireMergeTarget(IncidentId into, Actor actor) {
        if (!sights.isVisible(into, Viewer.of(actor))) {
            throw new Refused(LinkRefusal.UNKNOWN_INCIDENT);
        }
    }

    /** The label of an entry of this incident that the actor may see. */
    Tlp labelOfEntry(IncidentId incident, UUID entry, Actor actor) {
        return timelines
                .labelOf(entry, incident, Viewer.of(actor))
                .orElseThrow(() -> new Refused(LinkRefusal.UNKNOWN_ENTRY));
    }
}
