package dk.vaern.incident.api.overview;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.ProblemThrown;
import dk.vaern.web.problem.WebProblem;
import java.util.HashMap;
import java.util.Map;

/** Room for those who follow the stream; no organisation has more than its part, so that one that floods shuts nobody out. */
final class StreamPlaces {

    private static final String SOON = "10";

    private final int most;
    private final int mostOfOne;
    private final Map<OrganisationId, Integer> taken = new HashMap<>();
    private int all;

    StreamPlaces(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** @throws ProblemThrown 429 when the organisation has all of its places, 503 when there is none left at all */
    synchronized void take(OrganisationId organisation) {
        int own = taken.getOrDefault(organisation, 0);
        if (own == mostOfOne) {
            throw refused(WebProblem.TOO_MANY_REQUESTS);
        }
        if (all == most) {
            throw refused(WebProblem.UNAVAILABLE);
        }
        taken.put(organisation, own + 1);
        all++;
    }

    /** One that was taken is free again. */
    synchronized void leave(OrganisationId organisation) {
        taken.computeIfPresent(organisation, (_, own) -> own == 1 ? null : own - 1);
        all--;
    }

    private static ProblemThrown refused(WebProblem why) {
        return new ProblemThrown(Problem.of(why).withHeader("Retry-After", SOON));
    }
}
