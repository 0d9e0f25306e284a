package dk.vaern.notification.readiness;

import dk.vaern.domain.notification.Matter;
import dk.vaern.domain.schedule.ScheduleId;
import dk.vaern.web.audit.NotedAs;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something for which nobody, or too many, would be reached.
 *
 * @param contactPoint of the one who cannot be reached
 * @param schedule that has the gap, the double cover, or the one who cannot be reached
 * @param scheduleVersion of the schedule, when it was looked at
 * @param from when it begins, or the one who cannot be reached comes on call
 * @param to when it ends, as far as was looked
 * @param times how many of the kind there are; this is the first
 */
public record Finding(
        Kind kind,
        Reason reason,
        @NotedAs("contact-points") @Nullable UUID contactPoint,
        @Nullable ScheduleId schedule,
        @Nullable Long scheduleVersion,
        @Nullable Instant from,
        @Nullable Instant to,
        int times) {

    /** What is wrong. */
    public enum Kind {
        UNREACHABLE(Matter.NOBODY_REACHABLE),
        GAP(Matter.SCHEDULE_GAP_AHEAD),
        DOUBLE_COVER(Matter.DOUBLE_COVER_AHEAD),
        BELOW_ONBOARDING_STEP(Matter.ONBOARDING_INCOMPLETE);

        private final Matter matter;

        Kind(Matter matter) {
            this.matter = matter;
        }

        Matter matter() {
            return matter;
        }
    }

    /** Why. */
    public enum Reason {
        /** The contact point on the schedule is the organisation's no longer. */
        CONTACT_POINT_REMOVED,
        /** No way takes what is urgent. */
        NO_WAY_FOR_URGENT,
        /** Those that do wait to be verified. */
        NOT_VERIFIED,
        /** The last messages to those that do were given up. */
        NOT_WORKING,
        NOBODY_ON_CALL,
        SEVERAL_ON_CALL,
        /** There is no mailbox that is verified and works. */
        NO_MAILBOX,
        /** There is no telephone for urgent warnings that is verified and works. */
        NO_TELEPHONE_FOR_URGENT,
        NO_SCHEDULE,
        NO_ESCALATION_POLICY
    }

    static Finding unreachable(Reason reason, Person who) {
        return new Finding(Kind.UNREACHABLE, reason, who.contactPoint(), who.schedule(), null, who.from(), null, 1);
    }

    static Finding below(Reason reason) {
        return new Finding(Kind.BELOW_ONBOARDING_STEP, reason, null, null, null, null, null, 1);
    }

    /** Somebody who is relied on: on call from an instant on, or named by the escalation policy. */
    record Person(
            UUID contactPoint,
            @Nullable ScheduleId schedule,
            @Nullable Instant from) {}

    /** Whose or what it is: the same finding is told once. */
    String key() {
        return switch (kind) {
            case UNREACHABLE -> kind + "/" + contactPoint;
            case GAP, DOUBLE_COVER -> kind + "/" + Objects.requireNonNull(schedule);
            case BELOW_ONBOARDING_STEP -> kind + "/" + reason;
        };
    }

    /** What it is like: when this changes it is told anew. */
    String state() {
        return scheduleVersion == null ? reason.name() : reason + "/" + scheduleVersion;
    }
}
