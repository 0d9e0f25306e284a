package dk.vaern.eventstore.running;

import dk.vaern.eventstore.StoreUnavailableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that is away, which passes, from an event that cannot be handled, which does not. */
final class Passing {

    private Passing() {}

    static boolean is(Throwable failure) {
        return failure instanceof StoreUnavailableException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessException
                || failure instanceof CannotCreateTransactionException;
    }
}
