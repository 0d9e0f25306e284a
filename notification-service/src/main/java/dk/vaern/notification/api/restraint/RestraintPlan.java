package dk.vaern.notification.api.restraint;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.vaern.domain.restraint.Language;
import dk.vaern.domain.restraint.OwnWishes;
import dk.vaern.domain.restraint.QuietHours;
import dk.vaern.domain.restraint.RestraintRules;
import dk.vaern.notification.api.schedule.WallTime;
import dk.vaern.web.audit.NotedAs;
import dk.vaern.web.openapi.Example;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation wants of messages that can wait, as clients write it. What is absent is as if nothing had been said.
 *
 * @param language in which its people are written to; absent: Danish
 * @param quietHours when nothing comes that can wait; absent: never
 * @param burst how many go to one contact point within ten minutes before further ones wait, and go as one; absent: 10
 * @param perPersonPerHour how many go to one person, on all ways together; absent: as many as there are
 * @param perDestinationPerHour how many go to one contact point; absent: as many as there are
 * @param contactPoints for which it is otherwise
 */
@Example("{'language': 'DANISH', 'quietHours': [{'from': '22:00', 'to': '07:00'}], 'burst': 5, 'perPersonPerHour': 20}")
record RestraintPlan(
        @Nullable Language language,
        @Size(max = 20) @Nullable List<QuietText> quietHours,
        @Nullable Integer burst,
        @Nullable Integer perPersonPerHour,
        @Nullable Integer perDestinationPerHour,
        @Size(max = 200) @Nullable List<OwnText> contactPoints) {

    /**
     * From when to when, by the clock on the wall in Denmark.
     *
     * @param days on which it begins; absent: every day
     * @param to on the next day when it is not later than {@code from}; the same is a whole day
     */
    record QuietText(@Nullable @Size(min = 1) Set<DayOfWeek> days, WallTime from, WallTime to) {

        QuietHours hours() {
            var on = days == null ? Arrays.asList(DayOfWeek.values()) : List.copyOf(days);
            return new QuietHours(on, from.time(), to.time());
        }

        static QuietText of(QuietHours hours) {
            return new QuietText(Set.copyOf(hours.days()), WallTime.of(hours.from()), WallTime.of(hours.to()));
        }
    }

    /**
     * What is otherwise for one contact point.
     *
     * @param quietHours in place of the organisation's; none: it may be told at any time; absent: the organisation's
     * @param language absent: the organisation's
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnText(
            @NotedAs("contact-points") UUID contactPoint,
            @Size(max = 20) @Nullable List<QuietText> quietHours,
            @Nullable Language language) {

        OwnText {
            new OwnWishes(contactPoint, quietHours == null ? null : hours(quietHours), language);
        }

        OwnWishes wishes() {
            return new OwnWishes(contactPoint, quietHours == null ? null : hours(quietHours), language);
        }

        static OwnText of(OwnWishes own) {
            return new OwnText(
                    own.contactPoint(), own.quietHours() == null ? null : texts(own.quietHours()), own.language());
        }
    }

    private record Limits(
            @Nullable Integer perPerson, @Nullable Integer perDestination) {}

    RestraintPlan {
        rules(language, quietHours, burst, new Limits(perPersonPerHour, perDestinationPerHour), contactPoints);
    }

    RestraintRules rules() {
        return rules(language, quietHours, burst, new Limits(perPersonPerHour, perDestinationPerHour), contactPoints);
    }

    /** @throws IllegalArgumentException when it is nothing that can be meant */
    private static RestraintRules rules(
            @Nullable Language language,
            @Nullable List<QuietText> quietHours,
            @Nullable Integer burst,
            Limits limits,
            @Nullable List<OwnText> contactPoints) {
        return new RestraintRules(
                Objects.requireNonNullElse(language, RestraintRules.USUAL.language()),
                hours(Objects.requireNonNullElse(quietHours, List.of())),
                Objects.requireNonNullElse(burst, RestraintRules.USUAL.burst()),
                limits.perPerson(),
                limits.perDestination(),
                Objects.requireNonNullElse(contactPoints, List.<OwnText>of()).stream()
                        .map(OwnText::wishes)
                        .toList());
    }

    private static List<QuietHours> hours(List<QuietText> texts) {
        return texts.stream().map(QuietText::hours).toList();
    }

    static List<QuietText> texts(List<QuietHours> hours) {
        return hours.stream().map(QuietText::of).toList();
    }
}
