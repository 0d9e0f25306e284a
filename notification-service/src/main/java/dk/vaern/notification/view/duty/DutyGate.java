package dk.vaern.notification.view.duty;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.visibility.EscalationLevel;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may see whom an organisation has on call: itself, and those to whom an incident of its own has come, as long as it is handled. */
@Component
class DutyGate {

    private final EscalatedIncidentTable escalated;

    DutyGate(EscalatedIncidentTable escalated) {
        this.escalated = escalated;
    }

    boolean maySee(OrganisationId viewer, OrganisationId organisation) {
        return viewer.equals(organisation) || handedUpTo(viewer).contains(organisation);
    }

    /** All whose schedules and policies it may see, in the order of their ids. */
    List<OrganisationId> visible(OrganisationId viewer) {
        return Stream.concat(Stream.of(viewer), handedUpTo(viewer).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The organisations whose incidents have come to this one. */
    private Set<OrganisationId> handedUpTo(OrganisationId viewer) {
        var levels = Arrays.stream(EscalationLevel.values())
                .filter(level -> level.reaches(viewer))
                .toList();
        return levels.isEmpty() ? Set.of() : escalated.owners(levels);
    }
}
