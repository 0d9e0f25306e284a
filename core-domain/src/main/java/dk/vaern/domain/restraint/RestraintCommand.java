package dk.vaern.domain.restraint;

import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of a restraint. */
public sealed interface RestraintCommand {

    OrganisationId organisation();

    By by();

    @TargetAggregateIdentifier
    default RestraintId restraintId() {
        return RestraintId.of(organisation());
    }

    /**
     * Holds to these rules from now on; what is held already stays held until then.
     *
     * @param contactPoints that the organisation has
     */
    record ChangeRestraint(OrganisationId organisation, RestraintRules rules, Set<UUID> contactPoints, By by)
            implements RestraintCommand {}
}
