package dk.vaern.eventstore.running;

import dk.vaern.eventstore.LostRaceException;
import dk.vaern.eventstore.StoreUnavailableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that is away, or others that were faster, which passes, from an event that cannot be handled. */
final class Passing {

    private Passing() {}

    static boolean is(Throwable failure) {
        return failure instanceof StoreUnavailableException
                || failure instanceof LostRaceException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessException
                || failure instanceof CannotCreateTransactionException;
    }
}
