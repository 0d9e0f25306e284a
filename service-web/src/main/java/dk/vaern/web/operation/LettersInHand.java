package dk.vaern.web.operation;

import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.eventstore.boot.Processors;
import dk.vaern.eventstore.processing.DeadLetter;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The dead letters of the service's policies, for somebody who sees to them. */
final class LettersInHand {

    private final Processors processors;
    private final JdbcClient jdbc;
    private final String evicted;
    private final TransactionTemplate transactions;

    /** @param evicted the table that keeps what was given up, with its schema */
    LettersInHand(Processors processors, JdbcClient jdbc, String evicted, TransactionTemplate transactions) {
        this.processors = processors;
        this.jdbc = jdbc;
        this.evicted = evicted;
        this.transactions = transactions;
    }

    /** @throws Refused when there is no such policy */
    List<DeadLetter> list(String policy, long after, int limit) {
        return known(() -> processors.deadLetters(policy, after, limit));
    }

    /**
     * Tries the letter's sequence again, from its first letter on.
     *
     * @throws Refused when there is no such letter
     */
    Retried retry(String policy, long id) {
        require(policy, id);
        return new Retried(processors.retryDeadLetter(policy, id), count(policy));
    }

    /**
     * Gives a letter up, and keeps why; what waits behind it waits until it is tried again.
     *
     * @throws Refused when there is no such letter
     */
    void evict(String policy, long id, String reason, By by) {
        transactions.executeWithoutResult(_ -> {
            DeadLetter letter = require(policy, id);
            jdbc.sql("""
                    insert into %s (processor, event_id, sequence_id, evicted_at, actor, organisation, reason)
                    values (:processor, :event, :sequence, :at, :actor, :organisation, :reason)
                    on conflict (processor, event_id) do update set evicted_at = excluded.evicted_at,
                        actor = excluded.actor, organisation = excluded.organisation, reason = excluded.reason
                    """.formatted(evicted))
                    .param("processor", policy)
                    .param("event", letter.eventId())
                    .param("sequence", letter.sequence())
                    .param("at", by.at().atOffset(ZoneOffset.UTC))
                    .param("actor", by.actor().subject())
                    .param("organisation", by.actor().organisation().value())
                    .param("reason", reason)
                    .update();
            if (!processors.evictDeadLetter(policy, id)) {
                // Somebody was faster; then nothing was given up here.
                throw new Refused(OperationRefusal.NOT_FOUND);
            }
        });
    }

    private long count(String policy) {
        return processors.status(policy).deadLetters();
    }

    private DeadLetter require(String policy, long id) {
        return list(policy, id - 1, 1).stream()
                .filter(letter -> letter.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refused(OperationRefusal.NOT_FOUND));
    }

    private static <T> T known(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (NoSuchElementException _) {
            throw new Refused(OperationRefusal.NOT_FOUND);
        }
    }
}
