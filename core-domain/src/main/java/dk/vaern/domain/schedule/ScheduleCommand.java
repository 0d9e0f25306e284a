package dk.vaern.domain.schedule;

import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.rota.Change;
import dk.vaern.domain.rota.Plan;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of a schedule. */
public sealed interface ScheduleCommand {

    @TargetAggregateIdentifier
    ScheduleId scheduleId();

    By by();

    /**
     * Begins a schedule, from now on.
     *
     * @param contactPoints that the organisation has: nobody else can be on call
     */
    record CreateSchedule(
            ScheduleId scheduleId, OrganisationId organisation, String name, Plan plan, Set<UUID> contactPoints, By by)
            implements ScheduleCommand {}

    /** Names and plans it anew, from now on. */
    record ChangeSchedule(ScheduleId scheduleId, String name, Plan plan, Set<UUID> contactPoints, By by)
            implements ScheduleCommand {}

    /** Agrees on an override or a swap; what of it lies in the past is cut off. */
    record AgreeOnChange(ScheduleId scheduleId, Change change, Set<UUID> contactPoints, By by)
            implements ScheduleCommand {}

    /** Takes back an override or a swap, from now on. */
    record WithdrawChange(ScheduleId scheduleId, UUID change, By by) implements ScheduleCommand {}

    /** Ends it: nobody is on call from now on. Who was can still be asked. */
    record RetireSchedule(ScheduleId scheduleId, By by) implements ScheduleCommand {}
}
