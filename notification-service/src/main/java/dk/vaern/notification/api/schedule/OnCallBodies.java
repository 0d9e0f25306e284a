package dk.vaern.notification.api.schedule;

import dk.vaern.web.openapi.Example;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What clients read of who is on call. */
final class OnCallBodies {

    private OnCallBodies() {}

    /** A part of time. */
    record Interval(Instant from, Instant to) {}

    /**
     * Several stand in the plan at once.
     *
     * @param contactPoints in the order of the layers: the last one is called
     */
    record DoubleCover(Instant from, Instant to, List<UUID> contactPoints) {}

    /**
     * Who is on call over some time.
     *
     * @param gaps when nobody is
     */
    @Example(
            "{'from': '2026-11-03T07:00:00Z', 'to': '2026-11-04T07:00:00Z', 'shifts': [{'from': '2026-11-03T15:00:00Z', 'to': '2026-11-04T07:00:00Z', 'contactPoint': '01931f2a-7c31-7e3a-9f4e-2b8d9a6c1e05', 'name': 'Anna',"
                    + " 'reason': 'TURN', 'layer': 'Nat', 'change': null}],"
                    + " 'gaps': [{'from': '2026-11-03T07:00:00Z', 'to': '2026-11-03T15:00:00Z'}], 'doubleCover': []}")
    record Shifts(
            Instant from, Instant to, List<ShiftPicture> shifts, List<Interval> gaps, List<DoubleCover> doubleCover) {}

    /**
     * Who is on call at an instant.
     *
     * @param onCall absent: nobody
     * @param next who is after that; absent: nobody within a year
     */
    @Example(
            "{'at': '2026-11-03T20:00:00Z', 'onCall': {'from': '2026-11-03T15:00:00Z', 'to': '2026-11-04T07:00:00Z', 'contactPoint': '01931f2a-7c31-7e3a-9f4e-2b8d9a6c1e05', 'name': 'Anna',"
                    + " 'reason': 'TURN', 'layer': 'Nat', 'change': null}, 'next': null}")
    record OnCall(
            Instant at,
            @Nullable ShiftPicture onCall,
            @Nullable ShiftPicture next) {}
}
