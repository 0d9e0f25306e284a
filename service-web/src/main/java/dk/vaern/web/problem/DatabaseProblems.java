package dk.vaern.web.problem;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** The database is away, full, failing over or overloaded: nothing the caller did, and worth asking again. */
final class DatabaseProblems implements ProblemMapping {

    /** SQLSTATE classes (PostgreSQL, appendix A): connection, rolled back by others, resources, operator, system. */
    private static final Set<String> AWAY = Set.of("08", "40", "53", "57", "58");

    /** A server that became a standby, transactions ended by a time limit, a lock not to be had. */
    private static final Set<String> AWAY_TOO = Set.of("25006", "25P03", "25P04", "55P03");

    private static final String SOON = "2";

    @Override
    public Optional<Problem> problem(Throwable thrown) {
        return Causes.of(thrown).anyMatch(DatabaseProblems::isAway)
                ? Optional.of(Problem.of(WebProblem.UNAVAILABLE).withHeader("Retry-After", SOON))
                : Optional.empty();
    }

    static boolean isAway(Throwable thrown) {
        return switch (thrown) {
            case SQLTransientException _,
                    SQLRecoverableException _,
                    CannotGetJdbcConnectionException _,
                    CannotCreateTransactionException _,
                    DataAccessResourceFailureException _,
                    RecoverableDataAccessException _,
                    TransientDataAccessException _ -> true;
            case SQLException sql -> isAway(sql.getSQLState());
            default -> false;
        };
    }

    private static boolean isAway(@Nullable String state) {
        return state != null
                && state.length() == 5
                && (AWAY.contains(state.substring(0, 2)) || AWAY_TOO.contains(state));
    }
}
