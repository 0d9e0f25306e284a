package dk.vaern.domain.organisation;

import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.organisation.OrganisationCommand.EndOrganisation;
import dk.vaern.domain.organisation.OrganisationCommand.ReachOnboardingStep;
import dk.vaern.domain.organisation.OrganisationCommand.RenameOrganisation;
import dk.vaern.domain.organisation.OrganisationEvent.OnboardingStepReached;
import dk.vaern.domain.organisation.OrganisationEvent.OrganisationEnded;
import dk.vaern.domain.organisation.OrganisationEvent.OrganisationRenamed;

/** What becomes of an organisation: its name, how far it has come, and its end. */
record OrganisationLife(OrganisationMemory memory) {

    OrganisationEvent rename(RenameOrganisation rename) {
        if (rename.name().equals(memory.name())) {
            throw new Refused(OrganisationRefusal.NAME_UNCHANGED);
        }
        return new OrganisationRenamed(rename.organisationId(), memory.name(), rename.name());
    }

    /** Every step past the registration is a promise to be reachable, so each needs somebody to reach. */
    OrganisationEvent reach(ReachOnboardingStep reach) {
        if (!reach.step().follows(memory.step())) {
            throw new Refused(OrganisationRefusal.STEP_OUT_OF_ORDER);
        }
        if (!memory.isReachable()) {
            throw new Refused(OrganisationRefusal.NO_CONTACT_POINTS);
        }
        return new OnboardingStepReached(reach.organisationId(), reach.step());
    }

    OrganisationEvent end(EndOrganisation end) {
        if (end.lastDay().isBefore(memory.validFrom())) {
            throw new Refused(OrganisationRefusal.ENDS_BEFORE_IT_BEGAN);
        }
        if (end.organisationId().equals(end.successor())) {
            throw new Refused(OrganisationRefusal.SUCCEEDED_BY_ITSELF);
        }
        return new OrganisationEnded(end.organisationId(), end.lastDay(), end.reason(), end.successor());
    }
}
