package dk.vaern.eventstore.running;

import dk.vaern.eventstore.engine.PostgresEventStorageEngine;
import dk.vaern.eventstore.processing.Cause;
import dk.vaern.eventstore.processing.DeadLetter;
import dk.vaern.eventstore.processing.DeadLetters;
import java.util.Optional;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;

/** Tries dead letters again, each sequence from its first, each letter in a transaction of its own. */
public final class DeadLetterOffice {

    private final DeadLetters letters;
    private final PostgresEventStorageEngine engine;
    private final TransactionManager transactions;

    DeadLetterOffice(DeadLetters letters, PostgresEventStorageEngine engine, TransactionManager transactions) {
        this.letters = letters;
        this.engine = engine;
        this.transactions = transactions;
    }

    DeadLetters letters() {
        return letters;
    }

    /** Returns how many were handled, over all sequences */
    int retryAll(String policy, HoldingHandler handler) {
        return letters.sequences(policy).stream()
                .mapToInt(sequence -> retry(policy, sequence, handler))
                .sum();
    }

    /** Returns how many of the sequence were handled, before one failed again or none was left */
    int retry(String policy, String sequence, HoldingHandler handler) {
        int handled = 0;
        while (retryFirst(policy, sequence, handler)) {
            handled++;
        }
        return handled;
    }

    private boolean retryFirst(String policy, String sequence, HoldingHandler handler) {
        return transactions.fetchInTransaction(() -> {
            Optional<DeadLetter> first = letters.takeFirst(policy, sequence);
            if (first.isEmpty()) {
                return false;
            }
            DeadLetter letter = first.get();
            Optional<Cause> failure = attempt(letter, handler);
            if (failure.isEmpty()) {
                return letters.remove(letter);
            }
            letters.failedAgain(letter, failure.get());
            return false;
        });
    }

    private Optional<Cause> attempt(DeadLetter letter, HoldingHandler handler) {
        EventMessage<?> event = engine.eventById(letter.eventId())
                .orElseThrow(() -> new IllegalStateException("No event of the record has the id " + letter.eventId()));
        return DefaultUnitOfWork.startAndGet(event)
                .executeWithResult(
                        () -> Optional.ofNullable(handler.attempt(event)).map(failure -> handler.cause(event, failure)),
                        RollbackConfigurationType.ANY_THROWABLE)
                .getPayload();
    }
}
