package dk.vaern.domain.schedule;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.rota.Change;
import dk.vaern.domain.rota.Plan;
import java.time.Instant;
import java.util.UUID;

/** Everything that can happen to a schedule. Stored for ever: grow it with an upcaster, never rename or reuse. */
public sealed interface ScheduleEvent {

    ScheduleId scheduleId();

    /** @param since when the plan comes into force */
    record ScheduleCreated(ScheduleId scheduleId, OrganisationId organisation, String name, Plan plan, Instant since)
            implements ScheduleEvent {}

    /** @param since when the plan comes into force */
    record ScheduleChanged(ScheduleId scheduleId, String name, Plan plan, Instant since) implements ScheduleEvent {}

    record ChangeAgreed(ScheduleId scheduleId, Change change) implements ScheduleEvent {}

    /** @param since from when on it does not hold */
    record ChangeWithdrawn(ScheduleId scheduleId, UUID change, Instant since) implements ScheduleEvent {}

    /** @param since from when on nobody is on call */
    record ScheduleRetired(ScheduleId scheduleId, Instant since) implements ScheduleEvent {}
}
