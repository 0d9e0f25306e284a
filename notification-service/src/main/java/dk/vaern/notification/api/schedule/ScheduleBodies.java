package dk.vaern.notification.api.schedule;

import dk.vaern.domain.rota.Plan;
import dk.vaern.domain.rota.Span;
import dk.vaern.domain.rota.Zone;
import dk.vaern.web.json.Text;
import dk.vaern.web.openapi.Example;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What clients send about schedules. A component that is not nullable must be there. */
final class ScheduleBodies {

    private ScheduleBodies() {}

    /**
     * A schedule, and what it says from now on.
     *
     * @param zone by whose clock it goes; absent: Europe/Copenhagen
     * @param layers where several have somebody, the last one counts
     */
    @Example(
            "{'name': 'Vagten', 'zone': 'Europe/Copenhagen', 'layers': [{'name': 'Nat', 'rotation': {'rhythm': 'WEEKLY', 'start': '2026-11-02T08:00'},"
                    + " 'people': ['01931f2a-7c31-7e3a-9f4e-2b8d9a6c1e05'],"
                    + " 'restrictions': [{'days': ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'], 'from': '16:00', 'to': '08:00'},"
                    + " {'days': ['SATURDAY', 'SUNDAY'], 'from': '08:00', 'to': '08:00'}]}]}")
    record SchedulePlan(
            @Text(max = 200) String name,
            @Nullable Zone zone,
            @Size(min = 1, max = 20) List<@Valid LayerText> layers) {

        Plan plan() {
            return new Plan(
                    Objects.requireNonNullElse(zone, Zone.DENMARK),
                    layers.stream().map(LayerText::layer).toList());
        }
    }

    /**
     * One is on call, whoever's turn it is.
     *
     * @param contactPoint of the one
     */
    @Example(
            "{'contactPoint': '01931f2a-7c31-7e3a-9f4e-2b8d9a6c1e05', 'from': '2035-01-01T15:00:00Z', 'to': '2035-01-02T07:00:00Z'}")
    record NewOverride(UUID contactPoint, Instant from, Instant to) {

        NewOverride {
            requireAhead(from, to);
        }

        Span during() {
            return new Span(from, to);
        }
    }

    /**
     * Two take each other's turns.
     *
     * @param one a contact point, like the other
     */
    @Example(
            "{'one': '01931f2a-7c31-7e3a-9f4e-2b8d9a6c1e05', 'other': '01931f2a-7c31-7e3a-9f4e-2b8d9a6c1e06', 'from': '2035-01-01T07:00:00Z', 'to': '2035-01-15T07:00:00Z'}")
    record NewSwap(UUID one, UUID other, Instant from, Instant to) {

        NewSwap {
            requireAhead(from, to);
        }

        Span during() {
            return new Span(from, to);
        }
    }

    private static void requireAhead(Instant from, Instant to) {
        new Span(from, to);
    }
}
