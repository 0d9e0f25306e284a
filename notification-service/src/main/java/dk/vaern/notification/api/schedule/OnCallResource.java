package dk.vaern.notification.api.schedule;

import static dk.vaern.domain.kernel.Role.ADMINISTRATOR;
import static dk.vaern.domain.kernel.Role.ANALYST;
import static dk.vaern.domain.kernel.Role.COORDINATOR;
import static dk.vaern.domain.kernel.Role.RESPONDER;
import static dk.vaern.domain.kernel.Role.REVIEWER;
import static dk.vaern.domain.kernel.Role.SERVICE;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.rota.Span;
import dk.vaern.domain.schedule.ScheduleId;
import dk.vaern.notification.api.schedule.OnCallBodies.OnCall;
import dk.vaern.notification.api.schedule.OnCallBodies.Shifts;
import dk.vaern.notification.view.duty.Schedules;
import dk.vaern.web.openapi.Document;
import dk.vaern.web.problem.InputFault;
import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.ProblemThrown;
import dk.vaern.web.security.Allowed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is on call, was and will be. */
@RestController
@RequestMapping(path = "/api/v1/schedules/{id}", produces = APPLICATION_JSON_VALUE)
class OnCallResource {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration USUAL = Duration.ofDays(28);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    private final Schedules schedules;
    private final Duty duty;
    private final Clock clock;

    OnCallResource(Schedules schedules, Duty duty, Clock clock) {
        this.schedules = schedules;
        this.duty = duty;
        this.clock = clock;
    }

    /**
     * Says who is on call at an instant.
     *
     * @param at absent: now
     */
    @GetMapping("/on-call")
    @Allowed({RESPONDER, COORDINATOR, ANALYST, REVIEWER, ADMINISTRATOR, SERVICE})
    OnCall readOnCall(@PathVariable ScheduleId id, @RequestParam(required = false) @Nullable Instant at, Actor actor) {
        var schedule = schedules.see(id, actor.organisation());
        return duty.at(schedule, within("at", Objects.requireNonNullElseGet(at, clock::instant)), actor.organisation());
    }

    /**
     * Says who is on call when, and when nobody is or several are.
     *
     * @param from absent: now
     * @param to absent: four weeks later; at most a year
     */
    @GetMapping("/shifts")
    @Allowed({RESPONDER, COORDINATOR, ANALYST, REVIEWER, ADMINISTRATOR, SERVICE})
    Shifts readShifts(
            @PathVariable ScheduleId id,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            Actor actor) {
        var schedule = schedules.see(id, actor.organisation());
        Instant begin = within("from", Objects.requireNonNullElseGet(from, clock::instant));
        Instant end = within("to", Objects.requireNonNullElse(to, begin.plus(USUAL)));
        if (!begin.isBefore(end) || end.isAfter(begin.plus(LONGEST))) {
            throw refused("to", "must be later than from, by at most 366 days");
        }
        return duty.over(schedule, new Span(begin, end), actor.organisation());
    }

    /** Says it as a calendar to subscribe to: four weeks back, half a year ahead. */
    @GetMapping(path = "/calendar", produces = "text/calendar")
    @Allowed({RESPONDER, COORDINATOR, ANALYST, REVIEWER, ADMINISTRATOR, SERVICE})
    @Document("calendar.ics")
    ResponseEntity<String> readCalendar(@PathVariable ScheduleId id, Actor actor) {
        var schedule = schedules.see(id, actor.organisation());
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .body(duty.calendar(schedule, clock.instant(), actor.organisation()));
    }

    private static Instant within(String name, Instant instant) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw refused(name, "must lie between 2000 and 2100");
        }
        return instant;
    }

    private static ProblemThrown refused(String name, String detail) {
        return new ProblemThrown(Problem.of(InputFault.query(name, detail)));
    }
}
