package dk.vaern.notification.view.duty;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.schedule.ScheduleEvent;
import dk.vaern.domain.schedule.ScheduleId;
import dk.vaern.domain.schedule.ScheduleRefusal;
import dk.vaern.domain.schedule.ScheduleState;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Schedules, straight from the record: never behind what was answered. */
@Component
public class Schedules {

    private final RecordReader record;
    private final ScheduleTable table;
    private final DutyGate gate;

    Schedules(RecordReader record, ScheduleTable table, DutyGate gate) {
        this.record = record;
        this.table = table;
        this.gate = gate;
    }

    /** @param position its place in the list */
    public record Row(long position, Schedule schedule) {}

    /** @throws Refused {@link ScheduleRefusal#NOT_FOUND} when it is not there, or not for them */
    public Schedule see(ScheduleId id, OrganisationId viewer) {
        return fold(id).filter(schedule -> gate.maySee(viewer, schedule.organisation()))
                .orElseThrow(() -> new Refused(ScheduleRefusal.NOT_FOUND));
    }

    /** An organisation's own, the oldest first. */
    public List<Schedule> of(OrganisationId organisation, int limit) {
        return table.of(List.of(organisation), 0, limit).stream()
                .flatMap(row -> fold(row.id()).stream())
                .toList();
    }

    /** Those that an organisation may see, the oldest first. */
    public List<Row> list(OrganisationId viewer, long after, int limit) {
        return table.of(gate.visible(viewer), after, limit).stream()
                .flatMap(row -> fold(row.id()).map(schedule -> new Row(row.position(), schedule)).stream())
                .toList();
    }

    private Optional<Schedule> fold(ScheduleId id) {
        List<StoredEvent> events = record.byAggregate(id.toString(), 0);
        ScheduleState state = new ScheduleState.Uncreated();
        for (StoredEvent stored : events) {
            if (stored.payload() instanceof ScheduleEvent event) {
                state = state.after(event);
            }
        }
        return state instanceof ScheduleState.Kept kept
                ? Optional.of(new Schedule(
                        id,
                        events.getLast().version(),
                        kept,
                        events.getFirst().recordedAt(),
                        events.getLast().recordedAt()))
                : Optional.empty();
    }
}
