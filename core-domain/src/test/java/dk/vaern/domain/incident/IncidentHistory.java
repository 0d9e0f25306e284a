package dk.vaern.domain.incident;

import static dk.vaern.domain.testing.People.AARHUS;
import static dk.vaern.domain.testing.People.NOW;

import dk.vaern.domain.incident.IncidentEvent.CommanderAppointed;
import dk.vaern.domain.incident.IncidentEvent.GlassBroken;
import dk.vaern.domain.incident.IncidentEvent.IncidentClosed;
import dk.vaern.domain.incident.IncidentEvent.IncidentConfirmed;
import dk.vaern.domain.incident.IncidentEvent.IncidentContained;
import dk.vaern.domain.incident.IncidentEvent.IncidentDeescalated;
import dk.vaern.domain.incident.IncidentEvent.IncidentDismissed;
import dk.vaern.domain.incident.IncidentEvent.IncidentEradicated;
import dk.vaern.domain.incident.IncidentEvent.IncidentEscalated;
import dk.vaern.domain.incident.IncidentEvent.IncidentMerged;
import dk.vaern.domain.incident.IncidentEvent.IncidentRecovered;
import dk.vaern.domain.incident.IncidentEvent.IncidentReopened;
import dk.vaern.domain.incident.IncidentEvent.IncidentReported;
import dk.vaern.domain.incident.IncidentEvent.OwnershipHandedOver;
import dk.vaern.domain.incident.IncidentEvent.OwnershipOffered;
import dk.vaern.domain.incident.IncidentEvent.ParticipantInvited;
import dk.vaern.domain.incident.IncidentEvent.ParticipantLeft;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.visibility.EscalationLevel;
import dk.vaern.domain.visibility.History;
import dk.vaern.domain.visibility.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What happened to an incident so far, oldest first: reported by Kim at Aarhus, and what came of it. */
record IncidentHistory(List<IncidentEvent> events) {

    static final IncidentId ID = IncidentId.of("0199f000-0000-7000-8000-000000000001");
    static final IncidentId OTHER = IncidentId.of("0199f000-0000-7000-8000-000000000002");
    static final Named KIM_NAMED = new Named("kim", AARHUS);

    static IncidentHistory anIncident() {
        return anIncident(Tlp.AMBER);
    }

    static IncidentHistory anIncident(Tlp label) {
        return new IncidentHistory(List.of(report(label)));
    }

    static IncidentReported report(Tlp label) {
        return new IncidentReported(
                ID, AARHUS, KIM_NAMED, "Mail", "Odd", Severity.HIGH, null, label, List.of("Mail"), null);
    }

    IncidentHistory confirmed() {
        return and(new IncidentConfirmed(ID, "Seen"));
    }

    IncidentHistory dismissed() {
        return and(new IncidentDismissed(ID, "A drill"));
    }

    IncidentHistory ledBy(String subject, OrganisationId organisation) {
        return and(new CommanderAppointed(ID, new Named(subject, organisation)));
    }

    IncidentHistory contained() {
        return and(new IncidentContained(ID));
    }

    IncidentHistory eradicated() {
        return and(new IncidentEradicated(ID));
    }

    IncidentHistory recovered() {
        return and(new IncidentRecovered(ID));
    }

    IncidentHistory closed() {
        return and(new IncidentClosed(ID, "Phishing", "Train"));
    }

    IncidentHistory reopened() {
        return and(new IncidentReopened(ID, "It is back"));
    }

    IncidentHistory merged() {
        return and(new IncidentMerged(ID, OTHER, "The same"));
    }

    IncidentHistory escalated(EscalationLevel from, EscalationLevel to) {
        return and(
                to.compareTo(from) > 0
                        ? new IncidentEscalated(ID, from, to, "Help")
                        : new IncidentDeescalated(ID, from, to, "Thanks"));
    }

    IncidentHistory escalated(EscalationLevel to) {
        return escalated(EscalationLevel.LOCAL, to);
    }

    IncidentHistory invited(OrganisationId organisation, String... individuals) {
        return and(invitation(organisation, individuals));
    }

    static ParticipantInvited invitation(OrganisationId organisation, String... individuals) {
        List<Named> named = Arrays.stream(individuals)
                .map(subject -> new Named(subject, organisation))
                .toList();
        return new ParticipantInvited(ID, organisation, new History.All(), named, NOW);
    }

    IncidentHistory left(OrganisationId organisation) {
        return and(new ParticipantLeft(ID, organisation));
    }

    IncidentHistory opened(OrganisationId organisation, Instant until) {
        return and(new GlassBroken(ID, organisation, "Half of Fyn is down", until));
    }

    IncidentHistory offered(OrganisationId to) {
        return and(new OwnershipOffered(ID, to, "Their systems"));
    }

    IncidentHistory handedOver(OrganisationId from, OrganisationId to) {
        return offered(to).and(new OwnershipHandedOver(ID, from, to, NOW));
    }

    IncidentHistory and(IncidentEvent event) {
        return new IncidentHistory(
                Stream.concat(events.stream(), Stream.of(event)).toList());
    }

    IncidentState state() {
        IncidentState state = new IncidentState.Unreported();
        for (IncidentEvent event : events) {
            state = state.after(event);
        }
        return state;
    }

    /** Where it stands, by the shortest way there. */
    static IncidentHistory standing(IncidentStatus status) {
        IncidentHistory confirmed = anIncident().confirmed().ledBy("kim", AARHUS);
        return switch (status) {
            case REPORTED -> anIncident();
            case CONFIRMED -> confirmed;
            case DISMISSED -> anIncident().dismissed();
            case CONTAINED -> confirmed.contained();
            case ERADICATED -> confirmed.contained().eradicated();
            case RECOVERED -> confirmed.contained().eradicated().recovered();
            case CLOSED -> confirmed.contained().eradicated().recovered().closed();
        };
    }
}
