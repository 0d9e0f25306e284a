package dk.vaern.notification.api.schedule;

import static dk.vaern.domain.kernel.Role.ADMINISTRATOR;
import static dk.vaern.domain.kernel.Role.ANALYST;
import static dk.vaern.domain.kernel.Role.COORDINATOR;
import static dk.vaern.domain.kernel.Role.RESPONDER;
import static dk.vaern.domain.kernel.Role.REVIEWER;
import static dk.vaern.domain.kernel.Role.SERVICE;
import static dk.vaern.domain.schedule.ScheduleRefusal.NOT_YOUR_SCHEDULE;
import static dk.vaern.domain.schedule.ScheduleRefusal.NO_SUCH_CHANGE;
import static dk.vaern.domain.schedule.ScheduleRefusal.NO_SUCH_CONTACT_POINT;
import static dk.vaern.domain.schedule.ScheduleRefusal.OVER_ALREADY;
import static dk.vaern.domain.schedule.ScheduleRefusal.SCHEDULE_RETIRED;
import static dk.vaern.domain.schedule.ScheduleRefusal.SWAPPED_WITH_ITSELF;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.rota.Change;
import dk.vaern.domain.schedule.OnCallSchedule;
import dk.vaern.domain.schedule.ScheduleCommand;
import dk.vaern.domain.schedule.ScheduleCommand.AgreeOnChange;
import dk.vaern.domain.schedule.ScheduleCommand.ChangeSchedule;
import dk.vaern.domain.schedule.ScheduleCommand.CreateSchedule;
import dk.vaern.domain.schedule.ScheduleCommand.RetireSchedule;
import dk.vaern.domain.schedule.ScheduleCommand.WithdrawChange;
import dk.vaern.domain.schedule.ScheduleId;
import dk.vaern.notification.api.schedule.ScheduleBodies.NewOverride;
import dk.vaern.notification.api.schedule.ScheduleBodies.NewSwap;
import dk.vaern.notification.api.schedule.ScheduleBodies.SchedulePlan;
import dk.vaern.notification.facts.Facts;
import dk.vaern.notification.view.duty.Schedule;
import dk.vaern.notification.view.duty.Schedules;
import dk.vaern.web.openapi.Creates;
import dk.vaern.web.page.Cursor;
import dk.vaern.web.page.Page;
import dk.vaern.web.page.PageRequest;
import dk.vaern.web.security.Allowed;
import dk.vaern.web.version.MinVersion;
import dk.vaern.web.version.ReadYourWrite;
import dk.vaern.web.version.Written;
import dk.vaern.web.write.Write;
import dk.vaern.web.write.Writes;
import jakarta.validation.Valid;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Schedules of who is on call, kept by the organisation whose people they are. */
@RestController
@RequestMapping(path = "/api/v1/schedules", produces = APPLICATION_JSON_VALUE)
class ScheduleResource {

    private static final String PATH = "/api/v1/schedules/";

    private final Schedules schedules;
    private final Facts facts;
    private final Writes writes;
    private final ReadYourWrite readYourWrite;

    ScheduleResource(Schedules schedules, Facts facts, Writes writes, ReadYourWrite readYourWrite) {
        this.schedules = schedules;
        this.facts = facts;
        this.writes = writes;
        this.readYourWrite = readYourWrite;
    }

    /** Lists the caller's own, and those of organisations whose escalated incidents it handles; the oldest first. */
    @GetMapping
    @Allowed({RESPONDER, COORDINATOR, ANALYST, REVIEWER, ADMINISTRATOR, SERVICE})
    ResponseEntity<Page<SchedulePicture>> listSchedules(PageRequest page, Actor actor) {
        long after = page.after().map(cursor -> cursor.number(0)).orElse(0L);
        var rows = schedules.list(actor.organisation(), after, page.beyond());
        return page.page(rows, row -> Cursor.after(row.position()), row -> SchedulePicture.of(row.schedule()));
    }

    /** Reads a schedule. */
    @GetMapping("/{id}")
    @Allowed({RESPONDER, COORDINATOR, ANALYST, REVIEWER, ADMINISTRATOR, SERVICE})
    ResponseEntity<SchedulePicture> readSchedule(@PathVariable ScheduleId id, MinVersion least, Actor actor) {
        Schedule schedule = readYourWrite.see(least, () -> schedules.see(id, actor.organisation()), Schedule::version);
        return Written.read(SchedulePicture.of(schedule), schedule.version());
    }

    /** Begins a schedule of the caller's organisation; it is in force at once. */
    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Creates
    @ScheduleRefusals(NO_SUCH_CONTACT_POINT)
    ResponseEntity<Written> createSchedule(@Valid @RequestBody SchedulePlan body, Write write) {
        var id = new ScheduleId(write.newId());
        var command = new CreateSchedule(
                id, write.by().organisation(), body.name(), body.plan(), contactPoints(write), write.by());
        return Written.created(PATH + id, id.value(), give(write, command));
    }

    /** Names and plans it anew, from now on; what has been does not change. */
    @PutMapping(path = "/{id}", consumes = APPLICATION_JSON_VALUE)
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @ScheduleRefusals({NOT_YOUR_SCHEDULE, NO_SUCH_CONTACT_POINT, SCHEDULE_RETIRED})
    ResponseEntity<Written> changeSchedule(
            @PathVariable ScheduleId id, @Valid @RequestBody SchedulePlan body, Write write) {
        requireVisible(id, write);
        var command = new ChangeSchedule(id, body.name(), body.plan(), contactPoints(write), write.by());
        return Written.changed(id.value(), give(write, command));
    }

    /** Retires it: nobody is on call by it from now on. Who was can still be read. */
    @DeleteMapping("/{id}")
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @ScheduleRefusals({NOT_YOUR_SCHEDULE, SCHEDULE_RETIRED})
    ResponseEntity<Written> retireSchedule(@PathVariable ScheduleId id, Write write) {
        requireVisible(id, write);
        return Written.changed(id.value(), give(write, new RetireSchedule(id, write.by())));
    }

    /** Puts one on call for a while, whoever's turn it is. */
    @PostMapping(path = "/{id}/overrides", consumes = APPLICATION_JSON_VALUE)
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Creates
    @ScheduleRefusals({NOT_YOUR_SCHEDULE, NO_SUCH_CONTACT_POINT, OVER_ALREADY, SCHEDULE_RETIRED})
    ResponseEntity<Written> overrideShift(
            @PathVariable ScheduleId id, @Valid @RequestBody NewOverride body, Write write) {
        return agree(
                id, "/overrides/", new Change.ShiftOverride(write.newId(), body.during(), body.contactPoint()), write);
    }

    /**
     * Takes an override back, from now on.
     *
     * @param override the id that agreeing on it answered
     */
    @DeleteMapping("/{id}/overrides/{override}")
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @ScheduleRefusals({NOT_YOUR_SCHEDULE, NO_SUCH_CHANGE, SCHEDULE_RETIRED})
    ResponseEntity<Written> withdrawOverride(@PathVariable ScheduleId id, @PathVariable UUID override, Write write) {
        return withdraw(id, override, write);
    }

    /** Lets two take each other's turns for a while. */
    @PostMapping(path = "/{id}/swaps", consumes = APPLICATION_JSON_VALUE)
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Creates
    @ScheduleRefusals({NOT_YOUR_SCHEDULE, NO_SUCH_CONTACT_POINT, SWAPPED_WITH_ITSELF, OVER_ALREADY, SCHEDULE_RETIRED})
    ResponseEntity<Written> swapShifts(@PathVariable ScheduleId id, @Valid @RequestBody NewSwap body, Write write) {
        return agree(
                id, "/swaps/", new Change.ShiftSwap(write.newId(), body.during(), body.one(), body.other()), write);
    }

    /**
     * Takes a swap back, from now on.
     *
     * @param swap the id that agreeing on it answered
     */
    @DeleteMapping("/{id}/swaps/{swap}")
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @ScheduleRefusals({NOT_YOUR_SCHEDULE, NO_SUCH_CHANGE, SCHEDULE_RETIRED})
    ResponseEntity<Written> withdrawSwap(@PathVariable ScheduleId id, @PathVariable UUID swap, Write write) {
        return withdraw(id, swap, write);
    }

    private ResponseEntity<Written> agree(ScheduleId id, String path, Change change, Write write) {
        requireVisible(id, write);
        long version = give(write, new AgreeOnChange(id, change, contactPoints(write), write.by()));
        return Written.created(PATH + id + path + change.id(), change.id(), version);
    }

    private ResponseEntity<Written> withdraw(ScheduleId id, UUID change, Write write) {
        requireVisible(id, write);
        return Written.changed(id.value(), give(write, new WithdrawChange(id, change, write.by())));
    }

    /** To those who may not see it, it does not exist. */
    private void requireVisible(ScheduleId id, Write write) {
        schedules.see(id, write.by().organisation());
    }

    private Set<UUID> contactPoints(Write write) {
        return facts.organisation(write.by().organisation()).contactPointIds();
    }

    private long give(Write write, ScheduleCommand command) {
        return writes.give(write, OnCallSchedule.COMMANDS, command.scheduleId().toString(), command);
    }
}
