package dk.vaern.domain.restraint;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is otherwise for one contact point.
 *
 * @param quietHours in place of the organisation's; none: it may be told at any time; absent: the organisation's
 * @param language absent: the organisation's
 */
public record OwnWishes(
        UUID contactPoint,
        @Nullable List<QuietHours> quietHours,
        @Nullable Language language) {

    public OwnWishes {
        quietHours = quietHours == null ? null : RestraintRules.leavingTime(quietHours);
    }
}
