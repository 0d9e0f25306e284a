package dk.vaern.domain.incident;

import dk.vaern.domain.incident.IncidentCommand.AbsorbDuplicate;
import dk.vaern.domain.incident.IncidentCommand.BreakGlass;
import dk.vaern.domain.incident.IncidentCommand.ReportIncident;
import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.visibility.Sharing;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.domain.visibility.Visibility;

/** Who may ask something of an incident at all: what is not visible answers as if it never existed. */
final class IncidentAdmission {

    private IncidentAdmission() {}

    static void admit(IncidentCommand command, IncidentState state) {
        switch (state) {
            case IncidentState.Unreported _ -> {
                if (!(command instanceof ReportIncident)) {
                    throw new Refused(IncidentRefusal.NOT_FOUND);
                }
            }
            case IncidentState.Known known -> admit(command, known.memory().sharing());
            case IncidentState.Merged merged -> admit(command, merged.memory().sharing());
        }
    }

    private static void admit(IncidentCommand command, Sharing sharing) {
        Actor actor = command.by().actor();
        if (command instanceof AbsorbDuplicate && actor.isMachine()) {
            return;
        }
        boolean visible =
                Visibility.ofIncident(Viewer.of(actor), sharing, command.by().at());
        if (command instanceof BreakGlass && mayBreakGlass(actor, sharing, visible)) {
            return;
        }
        if (!visible) {
            throw new Refused(IncidentRefusal.NOT_FOUND);
        }
        if (!IncidentPart.of(actor.organisation(), sharing).may(command, actor.organisation())) {
            throw new Refused(IncidentRefusal.NOT_YOURS_TO_DO);
        }
    }

    /** Broken glass opens what was not handed up; what is RED it opens to nobody. */
    private static boolean mayBreakGlass(Actor actor, Sharing sharing, boolean visible) {
        return actor.organisation().kind().coordinates() && (visible || sharing.label() != Tlp.RED);
    }
}
