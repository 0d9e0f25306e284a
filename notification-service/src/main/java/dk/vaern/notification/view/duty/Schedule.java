package dk.vaern.notification.view.duty;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.rota.Rota;
import dk.vaern.domain.schedule.ScheduleId;
import dk.vaern.domain.schedule.ScheduleState.Kept;
import java.time.Instant;

/** One schedule as it stands. */
public record Schedule(ScheduleId id, long version, Kept kept, Instant createdAt, Instant changedAt) {

    public OrganisationId organisation() {
        return kept.organisation();
    }

    public Rota rota() {
        return kept.rota();
    }
}
