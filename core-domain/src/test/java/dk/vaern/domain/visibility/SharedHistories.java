package dk.vaern.domain.visibility;

import static dk.vaern.domain.testing.People.AARHUS;
import static dk.vaern.domain.testing.People.CENTRE;
import static dk.vaern.domain.testing.People.JOINT;
import static dk.vaern.domain.testing.People.LAESOE;
import static dk.vaern.domain.testing.People.NOW;
import static dk.vaern.domain.testing.People.ODENSE;
import static dk.vaern.domain.testing.People.SUPPLIER;

import dk.vaern.domain.incident.IncidentEvent;
import dk.vaern.domain.incident.IncidentEvent.CommanderAppointed;
import dk.vaern.domain.incident.IncidentEvent.GlassBroken;
import dk.vaern.domain.incident.IncidentEvent.IncidentDeescalated;
import dk.vaern.domain.incident.IncidentEvent.IncidentEscalated;
import dk.vaern.domain.incident.IncidentEvent.IncidentReported;
import dk.vaern.domain.incident.IncidentEvent.OwnershipHandedOver;
import dk.vaern.domain.incident.IncidentEvent.ParticipantInvited;
import dk.vaern.domain.incident.IncidentEvent.ParticipantLeft;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.incident.IncidentSharing;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.kernel.Tlp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Generates how an incident of Aarhus was shared in the course of ten hours, and entries recorded meanwhile. */
final class SharedHistories extends DomainContextBase {

    static final List<OrganisationId> ORGANISATIONS = List.of(AARHUS, ODENSE, LAESOE, SUPPLIER, JOINT, CENTRE);
    static final List<String> SUBJECTS = List.of("kim", "noa");

    private static final IncidentId ID = new IncidentId(new UUID(0, 1));

    /** The sharing that a history of events came to, and a moment to look at it. */
    record Shared(List<IncidentEvent> events, Instant now) {

        Sharing sharing() {
            Sharing sharing = IncidentSharing.of((IncidentReported) events.getFirst());
            for (IncidentEvent event : events.subList(1, events.size())) {
                // Only what may be offered is handed over: to one that takes part.
                boolean possible = !(event instanceof OwnershipHandedOver handed)
                        || (sharing.takesPart(handed.to()) && !handed.to().equals(sharing.owner()));
                sharing = possible ? IncidentSharing.after(event, sharing) : sharing;
            }
            return sharing;
        }
    }

    /** Everybody who may look: two people of each organisation, and each as a whole. */
    static List<Viewer> viewers() {
        List<Viewer> viewers = new ArrayList<>();
        for (OrganisationId organisation : ORGANISATIONS) {
            viewers.add(Viewer.organisation(organisation));
            SUBJECTS.forEach(subject -> viewers.add(new Viewer(subject, organisation)));
        }
        return viewers;
    }

    @Provide
    Arbitrary<Shared> shared() {
        Arbitrary<List<IncidentEvent>> changes = change().list().ofMaxSize(12);
        return Combinators.combine(Arbitraries.of(Tlp.class), changes, instants())
                .as((label, events, now) -> {
                    List<IncidentEvent> all = new ArrayList<>();
                    all.add(reported(label));
                    all.addAll(events);
                    return new Shared(List.copyOf(all), now);
                });
    }

    @Provide
    Arbitrary<Entry> entry() {
        return Combinators.combine(
                        instants(),
                        Arbitraries.of(Tlp.class),
                        named(),
                        named().set().ofMaxSize(2))
                .as(Entry::new);
    }

    @Provide
    Arbitrary<OrganisationId> organisation() {
        return Arbitraries.of(ORGANISATIONS);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(0, 600).map(minute -> NOW.plusSeconds(60L * minute));
    }

    @Provide
    Arbitrary<Named> named() {
        return Combinators.combine(Arbitraries.of(SUBJECTS), organisation()).as(Named::new);
    }

    @Provide
    Arbitrary<IncidentEvent> change() {
        Arbitrary<IncidentEvent> escalated = Arbitraries.of(EscalationLevel.class)
                .map(to -> new IncidentEscalated(ID, EscalationLevel.LOCAL, to, "Help"));
        Arbitrary<IncidentEvent> lowered = Arbitraries.of(EscalationLevel.class)
                .map(to -> new IncidentDeescalated(ID, EscalationLevel.NATIONAL, to, "Thanks"));
        Arbitrary<IncidentEvent> invited = Combinators.combine(
                        organisation(),
                        history(),
                        Arbitraries.of(SUBJECTS).list().ofMaxSize(1),
                        instants())
                .as(SharedHistories::invited);
        Arbitrary<IncidentEvent> left = organisation()
                .filter(organisation -> !organisation.equals(AARHUS))
                .map(organisation -> new ParticipantLeft(ID, organisation));
        Arbitrary<IncidentEvent> led = named().map(commander -> new CommanderAppointed(ID, commander));
        Arbitrary<IncidentEvent> opened = Combinators.combine(Arbitraries.of(JOINT, CENTRE), instants())
                .as((organisation, until) -> new GlassBroken(ID, organisation, "Half of Fyn is down", until));
        Arbitrary<IncidentEvent> handed = Combinators.combine(organisation(), instants())
                .as((to, at) -> new OwnershipHandedOver(ID, AARHUS, to, at));
        return Arbitraries.oneOf(escalated, lowered, invited, left, led, opened, handed);
    }

    private Arbitrary<History> history() {
        return Arbitraries.oneOf(
                Arbitraries.of(new History.FromNow(), new History.All()),
                instants().map(History.Since::new));
    }

    private static IncidentEvent invited(
            OrganisationId organisation, History history, List<String> subjects, Instant at) {
        List<Named> named = subjects.stream()
                .map(subject -> new Named(subject, organisation))
                .toList();
        return new ParticipantInvited(ID, organisation, history, named, at);
    }

    private static IncidentEvent reported(Tlp label) {
        return new IncidentReported(
                ID, AARHUS, new Named("kim", AARHUS), "Mail", "Odd", Severity.HIGH, null, label, List.of(), null);
    }
}
