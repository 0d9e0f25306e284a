package dk.vaern.it.openapi;

import static dk.vaern.it.openapi.Tour.JOINT;
import static dk.vaern.it.openapi.Tour.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.it.openapi.Calls.Call;
import java.util.List;
import java.util.Map;

/** Everything that can be done with schedules and escalation policies, and every rule of theirs broken once. */
final class Duty {

    private final Stage stage;
    private final String anna;
    private final String bo;

    Duty(Stage stage) {
        this.stage = stage;
        this.anna = contactPoint();
        this.bo = contactPoint();
    }

    private String contactPoint() {
        return stage.incidents().by(JOINT, "addContactPoint").on(OWNER).ok().id();
    }

    private Call by(String organisation, String operation) {
        return stage.notifications().by(organisation, operation);
    }

    private static List<Object> layers(String... people) {
        var rotation = Map.of("rhythm", "DAILY", "start", "2026-11-02T08:00");
        return List.of(Map.of("name", "Vagt", "rotation", rotation, "people", List.of(people)));
    }

    private static List<Object> steps(String property, Object value) {
        var target = Map.of(property, value);
        return List.of(Map.of("targets", List.of(target), "waitMinutes", Map.of("urgent", 10)));
    }

    void goThrough() {
        String schedule = schedules();
        policies(schedule);
        by(OWNER, "readReadiness").on(OWNER).ok();
        by(JOINT, "readReadiness").on(OWNER).ok();
        restraint();
    }

    private void restraint() {
        by(OWNER, "readRestraint").ok();
        Call change = by(OWNER, "changeRestraint");
        change.with("contactPoints", List.of(Map.of("contactPoint", Tour.unknown())))
                .breaks("no-such-contact-point");
        change.with("contactPoints", List.of(Map.of("contactPoint", anna, "language", "ENGLISH")))
                .ok();
        by(OWNER, "readRestraint").header("Min-Version", "\"1\"").ok();
        change.ok();
    }

    private String schedules() {
        String schedule = by(OWNER, "createSchedule")
                .with("layers", layers(anna, bo))
                .ok()
                .expect(201)
                .id();
        by(OWNER, "createSchedule").breaks("no-such-contact-point");
        by(OWNER, "readSchedule").on(schedule).header("Min-Version", "\"1\"").ok();
        by(OWNER, "readOnCall").on(schedule).query("at=2034-12-01T10:00:00Z").ok();
        by(OWNER, "readShifts")
                .on(schedule)
                .query("from=2034-12-01T10:00:00Z&to=2034-12-08T10:00:00Z")
                .ok();
        String calendar = by(OWNER, "readCalendar").on(schedule).ok().text();
        assertThat(calendar).startsWith("BEGIN:VCALENDAR\r\n");
        Stage.soon(() -> !by(OWNER, "listSchedules")
                .query("limit=1")
                .ok()
                .json()
                .path("items")
                .isEmpty());
        String another =
                by(OWNER, "createSchedule").with("layers", layers(bo)).ok().id();
        by(OWNER, "changeSchedule").on(another).with("layers", layers(anna)).ok();
        Stage.soon(() -> by(OWNER, "listSchedules")
                .query("limit=1")
                .ok()
                .json()
                .path("nextCursor")
                .isString());
        overrides(schedule);
        swaps(schedule);
        others(schedule);
        retired(another);
        return schedule;
    }

    private void overrides(String schedule) {
        Call override = by(OWNER, "overrideShift").on(schedule);
        override.breaks("no-such-contact-point");
        override.with("contactPoint", anna)
                .with("from", "2020-01-01T00:00:00Z")
                .with("to", "2020-01-02T00:00:00Z")
                .breaks("over-already");
        String agreed = override.with("contactPoint", anna).ok().expect(201).id();
        by(OWNER, "withdrawOverride").on(schedule, agreed).ok();
        by(OWNER, "withdrawOverride").on(schedule, agreed).breaks("no-such-change");
    }

    private void swaps(String schedule) {
        Call swap = by(OWNER, "swapShifts").on(schedule);
        swap.breaks("no-such-contact-point");
        Call known = swap.with("one", anna).with("other", bo);
        known.with("other", anna).breaks("swapped-with-itself");
        known.with("from", "2020-01-01T00:00:00Z")
                .with("to", "2020-01-02T00:00:00Z")
                .breaks("over-already");
        String agreed = known.ok().expect(201).id();
        by(OWNER, "withdrawSwap").on(schedule, agreed).ok();
        by(OWNER, "withdrawSwap").on(schedule, agreed).breaks("no-such-change");
    }

    /** The joint organisation sees it while an incident is escalated, and changes nothing. */
    private void others(String schedule) {
        Stage.soon(() -> by(JOINT, "readSchedule").on(schedule).send().status() == 200);
        String rule = "not-your-schedule";
        by(JOINT, "changeSchedule").on(schedule).with("layers", layers(anna)).breaks(rule);
        by(OWNER, "changeSchedule").on(schedule).breaks("no-such-contact-point");
        by(JOINT, "overrideShift").on(schedule).breaks(rule);
        by(JOINT, "swapShifts").on(schedule).breaks(rule);
        by(JOINT, "withdrawOverride").on(schedule, Tour.unknown()).breaks(rule);
        by(JOINT, "withdrawSwap").on(schedule, Tour.unknown()).breaks(rule);
    }

    private void retired(String schedule) {
        by(JOINT, "retireSchedule").on(schedule).breaks("not-your-schedule");
        by(OWNER, "retireSchedule").on(schedule).ok();
        String rule = "schedule-retired";
        by(OWNER, "retireSchedule").on(schedule).breaks(rule);
        by(OWNER, "changeSchedule").on(schedule).with("layers", layers(anna)).breaks(rule);
        by(OWNER, "overrideShift").on(schedule).breaks(rule);
        by(OWNER, "swapShifts").on(schedule).breaks(rule);
        by(OWNER, "withdrawOverride").on(schedule, Tour.unknown()).breaks(rule);
        by(OWNER, "withdrawSwap").on(schedule, Tour.unknown()).breaks(rule);
    }

    private void policies(String schedule) {
        Call adopt = by(OWNER, "adoptEscalationPolicy");
        adopt.breaks("no-such-contact-point");
        adopt.with("steps", steps("organisation", OWNER)).breaks("tells-itself");
        Call fitting = adopt.with("steps", steps("schedule", schedule));
        String policy = fitting.ok().expect(201).id();
        fitting.breaks("already-adopted");
        by(OWNER, "readEscalationPolicy")
                .on(policy)
                .header("Min-Version", "\"1\"")
                .ok();
        assertThat(by(OWNER, "listEscalationPolicies").ok().json().path("items").size())
                .isEqualTo(1);
        Call change = by(OWNER, "changeEscalationPolicy").on(policy);
        change.breaks("no-such-contact-point");
        change.with("steps", steps("organisation", OWNER)).breaks("tells-itself");
        change.with("steps", steps("everybody", true)).ok();
        by(JOINT, "changeEscalationPolicy").on(policy).breaks("not-your-policy");
        by(JOINT, "dropEscalationPolicy").on(policy).breaks("not-your-policy");
        by(OWNER, "dropEscalationPolicy")
                .on(policy)
                .header("If-Match", "\"99\"")
                .refused("version-mismatch");
        by(OWNER, "dropEscalationPolicy").on(policy).ok();
    }
}
