package dk.vaern.notification.audience;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.Matter;
import dk.vaern.domain.notification.NotificationSubject;
import dk.vaern.domain.visibility.EscalationLevel;
import dk.vaern.domain.visibility.Named;
import dk.vaern.notification.facts.IncidentFacts;
import java.util.List;

/** Who must be told what becomes of an incident. */
public final class OfIncidents {

    private OfIncidents() {}

    /** The organisation of the level that it comes to. */
    public static List<Telling> escalated(EscalationLevel to, IncidentFacts incident) {
        return switch (to) {
            case LOCAL -> List.of();
            case JOINT -> List.of(escalation(OrganisationId.JOINT_MUNICIPAL, incident));
            case NATIONAL -> List.of(escalation(OrganisationId.NATIONAL_CENTRE, incident));
        };
    }

    private static Telling escalation(OrganisationId recipient, IncidentFacts incident) {
        return telling(Matter.INCIDENT_ESCALATED, recipient, incident.owner(), incident);
    }

    public static List<Telling> invited(OrganisationId guest, OrganisationId host, IncidentFacts incident) {
        return List.of(telling(Matter.PARTICIPANT_INVITED, guest, host, incident));
    }

    /** The commander's organisation; nobody when the commander took it on. */
    public static List<Telling> appointed(Named commander, Actor by, IncidentFacts incident) {
        return commander.equals(Named.of(by))
                ? List.of()
                : List.of(telling(Matter.COMMANDER_APPOINTED, commander.organisation(), incident.owner(), incident));
    }

    /** The owner, and at once: it must know who looked in without having been asked. */
    public static List<Telling> glassBroken(OrganisationId by, IncidentFacts incident) {
        var about = NotificationSubject.ofIncident(incident.id(), by);
        return List.of(new Telling(
                Matter.GLASS_BROKEN,
                incident.owner(),
                Urgency.URGENT,
                about,
                incident.sharing().label()));
    }

    /** The owner, who owes the report. */
    public static Telling statutoryDeadline(IncidentFacts incident) {
        var about = NotificationSubject.ofIncident(incident.id(), incident.owner());
        return new Telling(
                Matter.STATUTORY_DEADLINE,
                incident.owner(),
                Urgency.URGENT,
                about,
                incident.sharing().label());
    }

    /** The one that is asked to take it over. */
    public static List<Telling> ownershipOffered(OrganisationId to, IncidentFacts incident) {
        return List.of(telling(Matter.OWNERSHIP_OFFERED, to, incident.owner(), incident));
    }

    /** The owner, whose it stays. */
    public static List<Telling> ownershipDeclined(OrganisationId by, IncidentFacts incident) {
        return List.of(telling(Matter.OWNERSHIP_DECLINED, incident.owner(), by, incident));
    }

    /** The old owner, whose it was. */
    public static List<Telling> handedOver(OrganisationId from, OrganisationId to, IncidentFacts incident) {
        return List.of(telling(Matter.OWNERSHIP_HANDED_OVER, from, to, incident));
    }

    private static Telling telling(
            Matter matter, OrganisationId recipient, OrganisationId whose, IncidentFacts incident) {
        var about = NotificationSubject.ofIncident(incident.id(), whose);
        return new Telling(
                matter, recipient, incident.urgency(), about, incident.sharing().label());
    }
}
