package dk.vaern.notification.readiness;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.notification.NotificationVisibility;
import dk.vaern.domain.organisation.OnboardingStep;
import dk.vaern.domain.organisation.OrganisationRefusal;
import dk.vaern.notification.facts.DutyFacts;
import dk.vaern.notification.facts.Facts;
import dk.vaern.notification.facts.VerificationFacts;
import dk.vaern.notification.facts.Ways;
import dk.vaern.notification.view.Destination;
import dk.vaern.notification.view.Destinations;
import dk.vaern.notification.view.duty.Schedules;
import dk.vaern.web.openapi.Example;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks at an organisation: what is known of it from the record, and what is wrong with that. */
@Component
public class Readiness {

    private static final int MOST_SCHEDULES = 200;

    private final Facts facts;
    private final DutyFacts duties;
    private final VerificationFacts verifications;
    private final Destinations destinations;
    private final Schedules schedules;
    private final Clock clock;

    Readiness(
            Facts facts,
            DutyFacts duties,
            VerificationFacts verifications,
            Destinations destinations,
            Schedules schedules,
            Clock clock) {
        this.facts = facts;
        this.duties = duties;
        this.verifications = verifications;
        this.destinations = destinations;
        this.schedules = schedules;
        this.clock = clock;
    }

    /** How far it has come, and what is wrong. */
    @Example(
            "{'organisation': 'municipality-0751', 'step': 'ON_CALL', 'findings': [{'kind': 'UNREACHABLE', 'reason': 'NOT_VERIFIED',"
                    + " 'contactPoint': '01931f2a-7c31-7e3a-9f4e-2b8d9a6c1e05', 'schedule': '01931f2a-7c31-7e3a-9f4e-2b8d9a6c1e06',"
                    + " 'from': '2026-11-03T15:00:00Z', 'times': 1}]}")
    public record Report(OrganisationId organisation, OnboardingStep step, List<Finding> findings) {}

    /** @throws Refused {@link OrganisationRefusal#NOT_FOUND} when there is no such organisation, or not for this one to look at */
    public Report see(OrganisationId organisation, OrganisationId viewer) {
        if (!NotificationVisibility.maySee(viewer, organisation) || !facts.isRegistered(organisation)) {
            throw new Refused(OrganisationRefusal.NOT_FOUND);
        }
        return of(organisation);
    }

    Report of(OrganisationId organisation) {
        var known = facts.organisation(organisation);
        Ways ways = verifications.ways(organisation);
        var look = new Look(
                known.step(),
                ways,
                notWorking(organisation),
                watched(organisation),
                duties.rules(organisation),
                clock.instant());
        return new Report(organisation, known.step(), look.findings());
    }

    private Set<UUID> notWorking(OrganisationId organisation) {
        return destinations.of(organisation).stream()
                .filter(destination -> !destination.working())
                .map(Destination::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Look.Watched> watched(OrganisationId organisation) {
        return schedules.of(organisation, MOST_SCHEDULES).stream()
                .filter(schedule -> !schedule.kept().isRetired())
                .map(schedule -> new Look.Watched(schedule.id(), schedule.version(), schedule.kept()))
                .toList();
    }
}
