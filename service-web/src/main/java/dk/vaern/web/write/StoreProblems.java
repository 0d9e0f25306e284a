package dk.vaern.web.write;

import dk.vaern.eventstore.LostRaceException;
import dk.vaern.eventstore.OtherAggregateException;
import dk.vaern.eventstore.StoreUnavailableException;
import dk.vaern.web.problem.Causes;
import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.ProblemMapping;
import dk.vaern.web.problem.WebProblem;
import java.util.Optional;

/**
 * What the event store can not do: win a race that others won, reach its database, or make one thing of another's events. An
 * id of something else is, for the one who uses it here, an id of nothing.
 */
final class StoreProblems implements ProblemMapping {

    private static final String SOON = "2";

    @Override
    public Optional<Problem> problem(Throwable thrown) {
        Optional<Problem> lost = Causes.first(thrown, LostRaceException.class)
                .map(race -> Problem.of(WebProblem.LOST_RACE).withCurrentVersion(race.currentVersion()));
        return lost.or(() -> Causes.first(thrown, StoreUnavailableException.class)
                        .map(_ -> Problem.of(WebProblem.UNAVAILABLE).withHeader("Retry-After", SOON)))
                .or(() ->
                        Causes.first(thrown, OtherAggregateException.class).map(_ -> Problem.of(WebProblem.NOT_FOUND)));
    }
}
