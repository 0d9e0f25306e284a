package dk.vaern.notification.escalation;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.notification.NotificationSubject;
import dk.vaern.domain.policy.EscalationRules;
import dk.vaern.domain.schedule.ScheduleId;
import dk.vaern.domain.schedule.ScheduleState;
import dk.vaern.notification.audience.Reach;
import dk.vaern.notification.facts.DutyFacts;
import dk.vaern.notification.facts.VerificationFacts;
import dk.vaern.notification.facts.Ways;
import java.time.Instant;
import java.util.Optional;

/** What the record says about those whom a matter is to be told. */
record RecordedKnowledge(VerificationFacts verifications, DutyFacts duties, NotificationSubject about, Instant now)
        implements Reach.Knowledge {

    @Override
    public Ways ways(OrganisationId organisation) {
        return verifications.ways(organisation);
    }

    @Override
    public Optional<ScheduleState.Kept> schedule(ScheduleId schedule) {
        return duties.schedule(schedule);
    }

    @Override
    public Optional<EscalationRules> rules(OrganisationId organisation) {
        return duties.rules(organisation);
    }

    @Override
    public boolean mayKnow(OrganisationId organisation) {
        return duties.mayKnow(organisation, about, now);
    }
}
