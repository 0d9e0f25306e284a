package dk.vaern.notification.restraint;

import dk.vaern.domain.kernel.DerivedId;
import dk.vaern.domain.kernel.PersonId;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.restraint.RestraintRules;
import dk.vaern.notification.restraint.Verdict.Asked;
import dk.vaern.notification.restraint.Verdict.HoldUntil;
import dk.vaern.notification.restraint.Verdict.Lately;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets messages to one contact point leave one after another, counted by all nodes together: whoever asks holds a lock of the
 * database's until what was decided is written. Asked again after an interruption, it says the same.
 */
@Component
public class Gate {

    private final JdbcClient jdbc;
    private final Outstanding outstanding;
    private final TransactionOperations transactions;

    Gate(JdbcClient jdbc, Outstanding outstanding, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.outstanding = outstanding;
        this.transactions = transactions;
    }

    /** How one leaves that was asked for. */
    public sealed interface Passage {

        /** At once, by itself. */
        record Alone() implements Passage {}

        record Held(HoldUntil why) implements Passage {}

        /** At once, with others, as one message that has a row of its own in the queue. */
        record Together(UUID message) implements Passage {}
    }

    /** Puts a message into the queue, in the transaction in which it comes to be. */
    public interface Queue {
        void put(UUID message);
    }

    /**
     * Decides about one that can wait and was never attempted.
     *
     * @param person whose contact point it is
     */
    public Passage pass(
            NotificationRequested requested, PersonId person, RestraintRules rules, Instant now, Queue queue) {
        var asking = new Asking(requested, person, now);
        Passage passage = transactions.execute(_ -> decide(asking, rules, queue));
        if (passage == null) {
            throw new IllegalStateException("a transaction answers what was decided in it");
        }
        return passage;
    }

    private record Asking(NotificationRequested requested, PersonId person, Instant now) {

        UUID id() {
            return requested.notificationId().value();
        }

        UUID contactPoint() {
            if (requested.contactPoint() == null) {
                throw new IllegalStateException("only what has a contact point leaves");
            }
            return requested.contactPoint();
        }
    }

    private Passage decide(Asking asking, RestraintRules rules, Queue queue) {
        lock(asking, rules);
        Optional<UUID> message = outstanding.messageOf(asking.requested().notificationId());
        if (message.isPresent()) {
            return new Passage.Together(message.get());
        }
        List<Row> rows = rows(asking);
        if (rows.stream().anyMatch(row -> row.kind().equals("SELF"))) {
            return new Passage.Alone();
        }
        var asked = new Asked(asking.contactPoint(), asking.requested().urgency(), null, asking.now());
        if (Verdict.of(asked, lately(rows), rules) instanceof HoldUntil hold) {
            hold(asking, hold.until());
            return new Passage.Held(hold);
        }
        boolean others = rows.stream().anyMatch(row -> row.kind().equals("DUE"));
        return others ? together(asking, queue) : alone(asking);
    }

    /** First the contact point's, then the person's: nobody waits for each other. */
    private void lock(Asking asking, RestraintRules rules) {
        lock("contact-point/" + asking.contactPoint());
        if (rules.perPerson() != null) {
            lock("person/" + asking.person());
        }
    }

    /** What left lately is worth no more than a crash of the database; so nobody waits for its disk. */
    private void lock(String what) {
        jdbc.sql("""
                select set_config('synchronous_commit', 'off', true), pg_advisory_xact_lock(hashtextextended(:what, 6))::text
                """).param("what", what).query((_, _) -> what).single();
    }

    private record Row(String kind, Instant at) {}

    private List<Row> rows(Asking asking) {
        return jdbc.sql("""
                select 'SELF' as kind, left_at as at from notification.departure where delivery_id = :id
                union all
                select 'HERE', left_at from notification.departure
                    where contact_point = :contactPoint and left_at > :hourAgo
                union all
                select 'PERSON', left_at from notification.departure where person = :person and left_at > :hourAgo
                union all
                select 'DUE', held_until from notification.waiting
                    where contact_point = :contactPoint and held_until <= :now and message_id is null and delivery_id <> :id
                """)
                .param("id", asking.id())
                .param("contactPoint", asking.contactPoint())
                .param("person", asking.person().value())
                .param("now", utc(asking.now()))
                .param("hourAgo", utc(asking.now().minus(RestraintRules.LIMIT_WINDOW)))
                .query((row, _) -> new Row(
                        row.getString("kind"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Lately lately(List<Row> rows) {
        return new Lately(of(rows, "HERE"), of(rows, "PERSON"));
    }

    private static List<Instant> of(List<Row> rows, String kind) {
        return rows.stream().filter(row -> row.kind().equals(kind)).map(Row::at).toList();
    }

    private void hold(Asking asking, Instant until) {
        jdbc.sql("update notification.waiting set held_until = :until where delivery_id = :id")
                .param("id", asking.id())
                .param("until", utc(until))
                .update();
    }

    /** It waits no longer: who comes next must not take it along. */
    private Passage alone(Asking asking) {
        jdbc.sql("update notification.waiting set held_until = null where delivery_id = :id and held_until is not null")
                .param("id", asking.id())
                .update();
        leave(asking.id(), asking);
        return new Passage.Alone();
    }

    /** All that wait here and need not any longer, and this one. */
    private Passage together(Asking asking, Queue queue) {
        UUID message = DerivedId.of(asking.id(), "message");
        jdbc.sql("""
                update notification.waiting set message_id = :message
                where contact_point = :contactPoint and message_id is null
                and (delivery_id = :id or held_until <= :now)
                """)
                .param("message", message)
                .param("contactPoint", asking.contactPoint())
                .param("id", asking.id())
                .param("now", utc(asking.now()))
                .update();
        leave(message, asking);
        queue.put(message);
        return new Passage.Together(message);
    }

    /** Writes once more what the record says: a crash of the database may have taken it. */
    public void rejoin(NotificationRequested requested, UUID message, Instant requestedAt, Queue queue) {
        transactions.executeWithoutResult(_ -> {
            outstanding.put(requested, requestedAt);
            jdbc.sql("update notification.waiting set message_id = :message where delivery_id = :id")
                    .param("id", requested.notificationId().value())
                    .param("message", message)
                    .update();
            queue.put(message);
        });
    }

    private void leave(UUID id, Asking asking) {
        jdbc.sql("""
                with gone as (delete from notification.departure where contact_point = :contactPoint and left_at <= :hourAgo)
                insert into notification.departure (delivery_id, contact_point, person, left_at)
                values (:id, :contactPoint, :person, :now) on conflict (delivery_id) do nothing
                """)
                .param("id", id)
                .param("contactPoint", asking.contactPoint())
                .param("person", asking.person().value())
                .param("now", utc(asking.now()))
                .param("hourAgo", utc(asking.now().minus(RestraintRules.LIMIT_WINDOW)))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
