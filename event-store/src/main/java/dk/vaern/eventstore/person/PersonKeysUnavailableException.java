package dk.vaern.eventstore.person;

import dk.vaern.eventstore.StoreUnavailableException;

/**
 * The service that keeps the master key does not answer. Whoever met it may try again later, as when the database is away;
 * it says nothing about whether a person is erased.
 */
public final class PersonKeysUnavailableException extends StoreUnavailableException {

    private static final long serialVersionUID = 1L;

    public PersonKeysUnavailableException(String message, Throwable cause) {
        super(message, cause, false);
    }
}
