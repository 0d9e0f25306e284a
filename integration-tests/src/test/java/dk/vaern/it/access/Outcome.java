package dk.vaern.it.access;

import dk.vaern.it.world.Answer;
import java.util.Set;

/** How a call is answered, as far as access goes. */
enum Outcome {
    /** 401: no token, or no signature where that is asked for. */
    NO_TOKEN,
    /** 403: none of the caller's roles opens this operation, whatever it names. */
    WRONG_ROLE,
    /** 403: the organisation sees the thing, or runs no such thing, and may not do this. */
    NOT_YOURS,
    /** As if the thing had never been: 404 for one in the path, the same bytes in any case. */
    HIDDEN,
    /** Past every door: done, or refused by a rule or a version. */
    LET_IN;

    private static final Set<Integer> PAST_THE_DOORS = Set.of(200, 201, 202, 204, 409, 412);

    /** @param inPath whether what is hidden is named in the path */
    boolean fits(Answer answer, boolean inPath) {
        int status = answer.status();
        return switch (this) {
            case NO_TOKEN -> status == 401;
            case WRONG_ROLE, NOT_YOURS -> status == 403;
            case HIDDEN -> inPath ? status == 404 : Set.of(200, 400, 404).contains(status);
            case LET_IN -> PAST_THE_DOORS.contains(status);
        };
    }

    /** Must look the same whatever is named, existing or not. */
    boolean tellsNothing() {
        return this == NO_TOKEN || this == WRONG_ROLE || this == HIDDEN;
    }
}
