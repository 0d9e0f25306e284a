package dk.vaern.domain.organisation;

import dk.vaern.domain.organisation.OrganisationEvent.ContactPointAdded;
import dk.vaern.domain.organisation.OrganisationEvent.ContactPointRemoved;
import dk.vaern.domain.organisation.OrganisationEvent.OnboardingStepReached;
import dk.vaern.domain.organisation.OrganisationEvent.OrganisationEnded;
import dk.vaern.domain.organisation.OrganisationEvent.OrganisationRegistered;
import dk.vaern.domain.organisation.OrganisationEvent.OrganisationRenamed;
import dk.vaern.domain.organisation.OrganisationEvent.PersonErased;
import dk.vaern.domain.organisation.OrganisationEvent.SupplierLinked;
import dk.vaern.domain.organisation.OrganisationEvent.SupplierUnlinked;
import java.time.LocalDate;

/** The little that decisions need to remember; what people read is folded elsewhere from the same events. */
public sealed interface OrganisationState {

    record Unregistered() implements OrganisationState {}

    record Registered(OrganisationMemory memory) implements OrganisationState {}

    /**
     * Its end is decided.
     *
     * @param lastDay the last day on which it exists, and works
     */
    record Ended(LocalDate lastDay, OrganisationMemory memory) implements OrganisationState {}

    /** Total: an event without a case does not compile. Never throws, never decides. */
    default OrganisationState after(OrganisationEvent event) {
        return switch (this) {
            case Unregistered unregistered ->
                event instanceof OrganisationRegistered registered
                        ? new Registered(OrganisationMemory.of(registered))
                        : unregistered;
            case Registered(var memory) ->
                event instanceof OrganisationEnded ended
                        ? new Ended(ended.lastDay(), memory)
                        : new Registered(memoryAfter(event, memory));
            case Ended(var lastDay, var memory) -> new Ended(lastDay, memoryAfter(event, memory));
        };
    }

    private static OrganisationMemory memoryAfter(OrganisationEvent event, OrganisationMemory before) {
        return switch (event) {
            case OrganisationRenamed renamed -> before.named(renamed.to());
            case ContactPointAdded added ->
                before.reachedBy(
                        added.contactPoint().id(),
                        added.contactPoint().address().person());
            case ContactPointRemoved removed -> before.noLongerReachedBy(removed.contactPoint());
            case PersonErased erased -> before.without(erased.person());
            case SupplierLinked linked -> before.linkedTo(linked.supplier());
            case SupplierUnlinked unlinked -> before.unlinkedFrom(unlinked.supplier());
            case OnboardingStepReached reached -> before.at(reached.step());
            case OrganisationRegistered _, OrganisationEnded _ -> before;
        };
    }
}
