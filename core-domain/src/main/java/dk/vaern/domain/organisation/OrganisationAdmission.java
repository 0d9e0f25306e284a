package dk.vaern.domain.organisation;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.OrganisationKind;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.kernel.Role;
import dk.vaern.domain.organisation.OrganisationCommand.AddContactPoint;
import dk.vaern.domain.organisation.OrganisationCommand.EndOrganisation;
import dk.vaern.domain.organisation.OrganisationCommand.ErasePerson;
import dk.vaern.domain.organisation.OrganisationCommand.LinkSupplier;
import dk.vaern.domain.organisation.OrganisationCommand.ReachOnboardingStep;
import dk.vaern.domain.organisation.OrganisationCommand.RegisterOrganisation;
import dk.vaern.domain.organisation.OrganisationCommand.RemoveContactPoint;
import dk.vaern.domain.organisation.OrganisationCommand.RenameOrganisation;
import dk.vaern.domain.organisation.OrganisationCommand.UnlinkSupplier;

/** Who may ask something of an organisation. Everyone signed in sees the organisations, so nothing is hidden. */
final class OrganisationAdmission {

    private OrganisationAdmission() {}

    static void admit(OrganisationCommand command, OrganisationState state) {
        if (state instanceof OrganisationState.Unregistered && !(command instanceof RegisterOrganisation)) {
            throw new Refused(OrganisationRefusal.NOT_FOUND);
        }
        Actor actor = command.by().actor();
        switch (command) {
            case RegisterOrganisation _, EndOrganisation _ -> {
                if (!isRegistrar(actor)) {
                    throw new Refused(OrganisationRefusal.NOT_A_REGISTRAR);
                }
            }
            case RenameOrganisation _,
                    AddContactPoint _,
                    RemoveContactPoint _,
                    ErasePerson _,
                    LinkSupplier _,
                    UnlinkSupplier _,
                    ReachOnboardingStep _ -> {
                if (!mayAdminister(actor, command.organisationId())) {
                    throw new Refused(OrganisationRefusal.NOT_YOUR_ORGANISATION);
                }
            }
        }
    }

    private static boolean isRegistrar(Actor actor) {
        return actor.isMachine() || (actor.role() == Role.ADMINISTRATOR && isRegistry(actor.organisation()));
    }

    private static boolean isRegistry(OrganisationId organisation) {
        return switch (organisation.kind()) {
            case JOINT_MUNICIPAL, NATIONAL_CENTRE -> true;
            case MUNICIPALITY, SUPPLIER, AUTHORITY -> false;
        };
    }

    private static boolean mayAdminister(Actor actor, OrganisationId organisation) {
        return actor.isMachine()
                || actor.organisation().equals(organisation)
                || actor.organisation().is(OrganisationKind.JOINT_MUNICIPAL);
    }
}
