package dk.vaern.notification.api.schedule;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.PersonalData;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.rota.Shift;
import dk.vaern.domain.rota.Span;
import dk.vaern.notification.api.schedule.OnCallBodies.DoubleCover;
import dk.vaern.notification.api.schedule.OnCallBodies.Interval;
import dk.vaern.notification.api.schedule.OnCallBodies.OnCall;
import dk.vaern.notification.api.schedule.OnCallBodies.Shifts;
import dk.vaern.notification.calendar.Appointment;
import dk.vaern.notification.calendar.ICalendar;
import dk.vaern.notification.facts.Facts;
import dk.vaern.notification.view.duty.Schedule;
import dk.vaern.web.audit.AuditTrail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is on call, in the forms in which it is read. */
@Component
class Duty {

    /** The longest turn there is, and a little. */
    private static final Duration YEAR = Duration.ofDays(370);

    private static final Duration PAST = Duration.ofDays(28);
    private static final Duration AHEAD = Duration.ofDays(26 * 7);

    private final Facts facts;

    Duty(Facts facts) {
        this.facts = facts;
    }

    OnCall at(Schedule schedule, Instant at, OrganisationId viewer) {
        var shifts = schedule.rota().shifts(new Span(at.minus(YEAR), at.plus(YEAR)));
        var names = names(schedule, viewer);
        return new OnCall(
                at,
                picture(shifts.stream().filter(shift -> shift.during().contains(at)), schedule, names),
                picture(shifts.stream().filter(shift -> shift.during().from().isAfter(at)), schedule, names));
    }

    private static @Nullable ShiftPicture picture(Stream<Shift> shifts, Schedule schedule, Names names) {
        return shifts.findFirst()
                .map(shift -> ShiftPicture.of(shift, schedule.rota().plan(), names::of))
                .orElse(null);
    }

    Shifts over(Schedule schedule, Span span, OrganisationId viewer) {
        var rota = schedule.rota();
        var names = names(schedule, viewer);
        return new Shifts(
                span.from(),
                span.to(),
                rota.shifts(span).stream()
                        .map(shift -> ShiftPicture.of(shift, rota.plan(), names::of))
                        .toList(),
                rota.gaps(span).stream()
                        .map(gap -> new Interval(gap.from(), gap.to()))
                        .toList(),
                rota.doubleCover(span).stream()
                        .map(cover -> new DoubleCover(
                                cover.during().from(), cover.during().to(), cover.people()))
                        .toList());
    }

    /** Whole shifts alone, so that each keeps its name at every reading. */
    String calendar(Schedule schedule, Instant now, OrganisationId viewer) {
        Instant from = now.minus(PAST);
        var names = names(schedule, viewer);
        var shifts = schedule.rota()
                .shifts(new Span(from.minus(YEAR), now.plus(AHEAD).plus(YEAR)));
        List<Appointment> appointments = shifts.stream()
                .filter(shift -> shift.during().to().isAfter(from))
                .filter(shift -> shift.during().from().isBefore(now.plus(AHEAD)))
                .map(shift -> appointment(schedule, shift, names))
                .toList();
        return ICalendar.of(schedule.kept().name(), appointments);
    }

    private static Appointment appointment(Schedule schedule, Shift shift, Names names) {
        String place = switch (shift.reason()) {
            case Shift.Turn turn -> turn.layer() + "-" + turn.turn();
            case Shift.Swapped swapped -> swapped.layer() + "-" + swapped.turn();
            case Shift.Overridden overridden -> overridden.override().toString();
        };
        var during = shift.during();
        return new Appointment(
                schedule.id() + "-" + place + "-" + during.from().getEpochSecond() + "@vaern",
                schedule.changedAt(),
                during.from(),
                during.to(),
                schedule.kept().name() + ": "
                        + Optional.ofNullable(names.of(shift.who()))
                                .orElse(shift.who().toString()));
    }

    /** Names of people are for their own organisation. */
    private Names names(Schedule schedule, OrganisationId viewer) {
        return new Names(
                viewer.equals(schedule.organisation())
                        ? facts.organisation(viewer).contactPoints()
                        : List.of());
    }

    private record Names(List<ContactPoint> known) {

        /** Whoever is named is noted: that is what a person may ask the audit log for. */
        @Nullable
        String of(UUID contactPoint) {
            Optional<PersonalData> name = known.stream()
                    .filter(point -> point.id().equals(contactPoint))
                    .flatMap(point -> Optional.ofNullable(point.name()).stream())
                    .findFirst();
            name.ifPresent(named -> AuditTrail.asks("persons/" + named.person().id()));
            return name.flatMap(PersonalData::text).orElse(null);
        }
    }
}
