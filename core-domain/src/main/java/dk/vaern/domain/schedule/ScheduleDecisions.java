package dk.vaern.domain.schedule;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.rota.Change;
import dk.vaern.domain.schedule.ScheduleCommand.AgreeOnChange;
import dk.vaern.domain.schedule.ScheduleCommand.ChangeSchedule;
import dk.vaern.domain.schedule.ScheduleCommand.CreateSchedule;
import dk.vaern.domain.schedule.ScheduleCommand.RetireSchedule;
import dk.vaern.domain.schedule.ScheduleCommand.WithdrawChange;
import dk.vaern.domain.schedule.ScheduleEvent.ChangeAgreed;
import dk.vaern.domain.schedule.ScheduleEvent.ChangeWithdrawn;
import dk.vaern.domain.schedule.ScheduleEvent.ScheduleChanged;
import dk.vaern.domain.schedule.ScheduleEvent.ScheduleCreated;
import dk.vaern.domain.schedule.ScheduleEvent.ScheduleRetired;
import dk.vaern.domain.schedule.ScheduleState.Kept;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Who may ask what of a schedule, and what it decides. */
final class ScheduleDecisions {

    private ScheduleDecisions() {}

    /** Its own organisation alone; who else may read it is for the reading side to say. */
    static void admit(ScheduleCommand command, ScheduleState state) {
        Actor actor = command.by().actor();
        switch (state) {
            case ScheduleState.Uncreated _ -> {
                if (!(command instanceof CreateSchedule create)) {
                    throw new Refused(ScheduleRefusal.NOT_FOUND);
                }
                requireOwn(create.organisation(), actor);
            }
            case Kept kept -> requireOwn(kept.organisation(), actor);
        }
    }

    private static void requireOwn(OrganisationId organisation, Actor actor) {
        if (!actor.organisation().equals(organisation)) {
            throw new Refused(ScheduleRefusal.NOT_YOUR_SCHEDULE);
        }
    }

    static List<ScheduleEvent> decide(ScheduleCommand command, ScheduleState state) {
        return switch (state) {
            case ScheduleState.Uncreated _ -> {
                if (!(command instanceof CreateSchedule create)) {
                    throw new Refused(ScheduleRefusal.NOT_FOUND);
                }
                yield create(create);
            }
            case Kept kept -> ofKept(command, kept);
        };
    }

    private static List<ScheduleEvent> create(CreateSchedule create) {
        requireKnown(create.plan().people().stream(), create.contactPoints());
        return List.of(new ScheduleCreated(
                create.scheduleId(),
                create.organisation(),
                create.name(),
                create.plan(),
                create.by().at()));
    }

    private static List<ScheduleEvent> ofKept(ScheduleCommand command, Kept kept) {
        if (kept.isRetired() && !(command instanceof CreateSchedule)) {
            throw new Refused(ScheduleRefusal.SCHEDULE_RETIRED);
        }
        return switch (command) {
            case CreateSchedule _ -> throw new Refused(ScheduleRefusal.ALREADY_CREATED);
            case RetireSchedule retire ->
                List.of(new ScheduleRetired(retire.scheduleId(), retire.by().at()));
            case ChangeSchedule change -> change(change, kept);
            case AgreeOnChange agree -> agree(agree, kept);
            case WithdrawChange withdraw -> withdraw(withdraw, kept);
        };
    }

    private static List<ScheduleEvent> change(ChangeSchedule change, Kept kept) {
        requireKnown(change.plan().people().stream(), change.contactPoints());
        boolean same = change.name().equals(kept.name())
                && change.plan().equals(kept.rota().plan());
        return same
                ? List.of()
                : List.of(new ScheduleChanged(
                        change.scheduleId(),
                        change.name(),
                        change.plan(),
                        change.by().at()));
    }

    private static List<ScheduleEvent> agree(AgreeOnChange agree, Kept kept) {
        if (kept.rota().change(agree.change().id()).isPresent()) {
            return List.of();
        }
        requireKnown(agree.change().people(), agree.contactPoints());
        if (agree.change().people().distinct().count()
                != agree.change().people().count()) {
            throw new Refused(ScheduleRefusal.SWAPPED_WITH_ITSELF);
        }
        Change ahead =
                agree.change().after(agree.by().at()).orElseThrow(() -> new Refused(ScheduleRefusal.OVER_ALREADY));
        return List.of(new ChangeAgreed(agree.scheduleId(), ahead));
    }

    private static List<ScheduleEvent> withdraw(WithdrawChange withdraw, Kept kept) {
        Instant now = withdraw.by().at();
        if (kept.rota()
                .change(withdraw.change())
                .flatMap(change -> change.after(now))
                .isEmpty()) {
            throw new Refused(ScheduleRefusal.NO_SUCH_CHANGE);
        }
        return List.of(new ChangeWithdrawn(withdraw.scheduleId(), withdraw.change(), now));
    }

    private static void requireKnown(Stream<UUID> people, Set<UUID> contactPoints) {
        if (!people.allMatch(contactPoints::contains)) {
            throw new Refused(ScheduleRefusal.NO_SUCH_CONTACT_POINT);
        }
    }
}
