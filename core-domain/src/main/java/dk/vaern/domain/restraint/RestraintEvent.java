package dk.vaern.domain.restraint;

import dk.vaern.domain.kernel.OrganisationId;

/** Everything that can happen to a restraint. Stored for ever: grow it with an upcaster, never rename or reuse. */
public sealed interface RestraintEvent {

    RestraintId restraintId();

    record RestraintChanged(RestraintId restraintId, OrganisationId organisation, RestraintRules rules)
            implements RestraintEvent {}
}
