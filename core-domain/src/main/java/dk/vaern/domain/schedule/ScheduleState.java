package dk.vaern.domain.schedule;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.rota.Rota;
import dk.vaern.domain.schedule.ScheduleEvent.ChangeAgreed;
import dk.vaern.domain.schedule.ScheduleEvent.ChangeWithdrawn;
import dk.vaern.domain.schedule.ScheduleEvent.ScheduleChanged;
import dk.vaern.domain.schedule.ScheduleEvent.ScheduleCreated;
import dk.vaern.domain.schedule.ScheduleEvent.ScheduleRetired;

/** What a schedule is now, and what it has been: who was on call when is asked afterwards. */
public sealed interface ScheduleState {

    record Uncreated() implements ScheduleState {}

    /** @param organisation whose people are on call */
    record Kept(OrganisationId organisation, String name, Rota rota) implements ScheduleState {

        /** Nobody is on call by it any longer. */
        public boolean isRetired() {
            return rota.end() != null;
        }

        private Kept now(Rota next) {
            return new Kept(organisation, name, next);
        }
    }

    /** Total: an event without a case does not compile. Never throws, never decides. */
    default ScheduleState after(ScheduleEvent event) {
        return switch (this) {
            case Uncreated uncreated ->
                event instanceof ScheduleCreated created
                        ? new Kept(created.organisation(), created.name(), Rota.of(created.plan(), created.since()))
                        : uncreated;
            case Kept kept -> after(event, kept);
        };
    }

    private static Kept after(ScheduleEvent event, Kept before) {
        Rota rota = before.rota();
        return switch (event) {
            case ScheduleCreated _ -> before;
            case ScheduleChanged changed ->
                new Kept(before.organisation(), changed.name(), rota.replanned(changed.plan(), changed.since()));
            case ChangeAgreed agreed -> before.now(rota.with(agreed.change()));
            case ScheduleRetired retired -> before.now(rota.ended(retired.since()));
            case ChangeWithdrawn withdrawn -> before.now(rota.without(withdrawn.change(), withdrawn.since()));
        };
    }
}
