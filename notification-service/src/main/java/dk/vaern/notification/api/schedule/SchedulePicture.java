package dk.vaern.notification.api.schedule;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.rota.Change;
import dk.vaern.domain.rota.Zone;
import dk.vaern.domain.schedule.ScheduleId;
import dk.vaern.notification.view.duty.Schedule;
import dk.vaern.web.openapi.Example;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as clients read it.
 *
 * @param overrides that were agreed, the later over the earlier
 * @param retiredAt from when on nobody is on call by it; absent: it goes on
 */
@Example(
        "{'id': '01931f2a-7c31-7e3a-9f4e-2b8d9a6c1e06', 'version': 2, 'organisation': 'municipality-0751', 'name': 'Vagten', 'zone': 'Europe/Copenhagen',"
                + " 'layers': [{'name': 'Nat', 'rotation': {'rhythm': 'WEEKLY', 'start': '2026-11-02T08:00', 'every': 1, 'handOvers': null},"
                + " 'people': ['01931f2a-7c31-7e3a-9f4e-2b8d9a6c1e05'], 'restrictions': [{'days': ['MONDAY'], 'from': '16:00', 'to': '08:00'}]}],"
                + " 'overrides': [{'id': '01931f2a-7c31-7e3a-9f4e-2b8d9a6c1e06', 'contactPoint': '01931f2a-7c31-7e3a-9f4e-2b8d9a6c1e05', 'from': '2026-11-03T15:00:00Z', 'to': '2026-11-04T07:00:00Z'}],"
                + " 'swaps': [], 'createdAt': '2026-11-01T10:00:00Z', 'changedAt': '2026-11-01T10:05:00Z'}")
record SchedulePicture(
        ScheduleId id,
        long version,
        OrganisationId organisation,
        String name,
        Zone zone,
        List<LayerText> layers,
        List<OverridePicture> overrides,
        List<SwapPicture> swaps,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant retiredAt) {

    /** One is on call, whoever's turn it is. */
    record OverridePicture(UUID id, UUID contactPoint, Instant from, Instant to) {}

    /** Two take each other's turns. */
    record SwapPicture(UUID id, UUID one, UUID other, Instant from, Instant to) {}

    static SchedulePicture of(Schedule schedule) {
        var rota = schedule.rota();
        return new SchedulePicture(
                schedule.id(),
                schedule.version(),
                schedule.organisation(),
                schedule.kept().name(),
                rota.plan().zone(),
                rota.plan().layers().stream().map(LayerText::of).toList(),
                rota.changes().stream().flatMap(SchedulePicture::override).toList(),
                rota.changes().stream().flatMap(SchedulePicture::swap).toList(),
                schedule.createdAt(),
                schedule.changedAt(),
                rota.end());
    }

    private static Stream<OverridePicture> override(Change change) {
        return change instanceof Change.ShiftOverride(var id, var during, var who)
                ? Stream.of(new OverridePicture(id, who, during.from(), during.to()))
                : Stream.empty();
    }

    private static Stream<SwapPicture> swap(Change change) {
        return change instanceof Change.ShiftSwap(var id, var during, var one, var other)
                ? Stream.of(new SwapPicture(id, one, other, during.from(), during.to()))
                : Stream.empty();
    }
}
