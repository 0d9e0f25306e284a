package dk.vaern.domain.incident;

import dk.vaern.domain.incident.IncidentCommand.AppointCommander;
import dk.vaern.domain.incident.IncidentCommand.BreakGlass;
import dk.vaern.domain.incident.IncidentCommand.EscalateIncident;
import dk.vaern.domain.incident.IncidentCommand.InviteParticipant;
import dk.vaern.domain.incident.IncidentCommand.JoinIncident;
import dk.vaern.domain.incident.IncidentCommand.RemoveParticipant;
import dk.vaern.domain.incident.IncidentEvent.CommanderAppointed;
import dk.vaern.domain.incident.IncidentEvent.GlassBroken;
import dk.vaern.domain.incident.IncidentEvent.IncidentDeescalated;
import dk.vaern.domain.incident.IncidentEvent.IncidentEscalated;
import dk.vaern.domain.incident.IncidentEvent.ParticipantInvited;
import dk.vaern.domain.incident.IncidentEvent.ParticipantJoined;
import dk.vaern.domain.incident.IncidentEvent.ParticipantLeft;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.visibility.EscalationLevel;
import dk.vaern.domain.visibility.Named;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.domain.visibility.Visibility;
import java.time.Duration;
import java.util.List;

/** Who is in the circle: the commander, the levels above, the participants, and those who broke the glass. */
record IncidentCircle(IncidentMemory memory) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(24);

    IncidentEvent appoint(AppointCommander appoint) {
        var commander = new Named(appoint.subject(), appoint.by().organisation());
        if (commander.equals(memory.commander()) && memory.sharing().named().contains(commander)) {
            throw new Refused(IncidentRefusal.COMMANDER_UNCHANGED);
        }
        return new CommanderAppointed(appoint.incidentId(), commander);
    }

    IncidentEvent escalate(EscalateIncident escalate) {
        EscalationLevel from = memory.sharing().level();
        EscalationLevel to = escalate.level();
        if (from == to) {
            throw new Refused(IncidentRefusal.ESCALATION_UNCHANGED);
        }
        return to.compareTo(from) > 0
                ? new IncidentEscalated(escalate.incidentId(), from, to, escalate.reason())
                : new IncidentDeescalated(escalate.incidentId(), from, to, escalate.reason());
    }

    IncidentEvent invite(InviteParticipant invite) {
        OrganisationId organisation = invite.organisation();
        if (organisation.equals(memory.sharing().owner())) {
            throw new Refused(IncidentRefusal.OWNER_ALWAYS_PARTICIPATES);
        }
        if (isParticipant(organisation)) {
            throw new Refused(IncidentRefusal.ALREADY_PARTICIPATING);
        }
        List<Named> individuals = invite.individuals().stream()
                .distinct()
                .map(subject -> new Named(subject, organisation))
                .toList();
        return new ParticipantInvited(
                invite.incidentId(),
                organisation,
                invite.history(),
                individuals,
                invite.by().at());
    }

    IncidentEvent join(JoinIncident join) {
        OrganisationId organisation = join.by().organisation();
        if (!isParticipant(organisation)) {
            throw new Refused(IncidentRefusal.NOT_PARTICIPATING);
        }
        if (memory.joined().contains(organisation)) {
            throw new Refused(IncidentRefusal.ALREADY_JOINED);
        }
        return new ParticipantJoined(join.incidentId(), organisation);
    }

    IncidentEvent remove(RemoveParticipant remove) {
        if (remove.organisation().equals(memory.sharing().owner())) {
            throw new Refused(IncidentRefusal.OWNER_ALWAYS_PARTICIPATES);
        }
        if (!isParticipant(remove.organisation())) {
            throw new Refused(IncidentRefusal.NOT_PARTICIPATING);
        }
        return new ParticipantLeft(remove.incidentId(), remove.organisation());
    }

    IncidentEvent breakGlass(BreakGlass broken) {
        if (Visibility.ofIncident(
                Viewer.of(broken.by().actor()), memory.sharing(), broken.by().at())) {
            throw new Refused(IncidentRefusal.GLASS_NOT_NEEDED);
        }
        Duration open = broken.duration();
        if (open.compareTo(SHORTEST) < 0 || open.compareTo(LONGEST) > 0) {
            throw new Refused(IncidentRefusal.GLASS_TIME_OUT_OF_BOUNDS);
        }
        return new GlassBroken(
                broken.incidentId(),
                broken.by().organisation(),
                broken.reason(),
                broken.by().at().plus(open));
    }

    private boolean isParticipant(OrganisationId organisation) {
        return memory.sharing().participants().containsKey(organisation);
    }
}
