package dk.vaern.domain.warning;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.OrganisationKind;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.domain.warning.WarningCommand.DraftWarning;
import dk.vaern.domain.warning.WarningCommand.ExpireWarning;
import dk.vaern.domain.warning.WarningCommand.ImportWarning;
import dk.vaern.domain.warning.WarningCommand.PublishWarning;
import dk.vaern.domain.warning.WarningCommand.RedraftWarning;
import dk.vaern.domain.warning.WarningCommand.ReviseWarning;
import dk.vaern.domain.warning.WarningCommand.WithdrawWarning;

/** Who may ask something of a warning at all: what is not visible answers as if it never existed. */
final class WarningAdmission {

    private WarningAdmission() {}

    static void admit(WarningCommand command, WarningState state) {
        Actor actor = command.by().actor();
        boolean warns = actor.organisation().is(OrganisationKind.NATIONAL_CENTRE);
        switch (command) {
            // Refused alike whatever the id, so that no draft is found by trying to write over it.
            case DraftWarning _, ImportWarning _ -> {
                if (!warns) {
                    throw new Refused(WarningRefusal.ONLY_THE_NATIONAL_CENTRE_WARNS);
                }
            }
            case RedraftWarning _, PublishWarning _, ReviseWarning _, WithdrawWarning _ ->
                admit(warns, Viewer.of(actor), state);
            case ExpireWarning _ -> admit(warns || actor.isMachine(), Viewer.of(actor), state);
        }
    }

    private static void admit(boolean permitted, Viewer viewer, WarningState state) {
        if (state instanceof WarningState.Unwritten || !(permitted || state.isVisibleTo(viewer))) {
            throw new Refused(WarningRefusal.NOT_FOUND);
        }
        if (!permitted) {
            throw new Refused(WarningRefusal.ONLY_THE_NATIONAL_CENTRE_WARNS);
        }
    }
}
