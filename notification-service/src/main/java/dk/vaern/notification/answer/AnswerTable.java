package dk.vaern.notification.answer;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.notification.NotificationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tokens' rows as SQL. */
@Component
class AnswerTable {

    /** What has expired is kept for a while, so that its codes are not given out again at once. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;

    AnswerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One notification that a token answers. */
    record Row(
            String hash,
            NotificationId notification,
            UUID contactPoint,
            OrganisationId recipient,
            @Nullable String code) {}

    /** Until the end of the transaction nobody else gives out codes for this contact point. */
    void lock(UUID contactPoint) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 7))::text")
                .param("what", "answer/" + contactPoint)
                .query((_, _) -> contactPoint)
                .single();
    }

    void insert(Row row, Instant now, Instant expires) {
        jdbc.sql("""
                with old as (delete from notification.answer where expires_at < :old)
                insert into notification.answer
                    (token_hash, notification_id, contact_point, recipient, code, issued_at, expires_at)
                values (:hash, :notification, :contactPoint, :recipient, :code, :now, :expires)
                """)
                .param("hash", row.hash())
                .param("notification", row.notification().value())
                .param("contactPoint", row.contactPoint())
                .param("recipient", row.recipient().value())
                .param("code", row.code())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .param("old", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All that a token answers; none when there is no such token, or it has expired. */
    List<Row> of(String hash, Instant now) {
        return jdbc.sql("select * from notification.answer where token_hash = :hash and expires_at > :now")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(AnswerTable::row)
                .list();
    }

    /** The code under which a notification was sent to a contact point before; empty when it was not. */
    Optional<String> codeOf(NotificationId notification, UUID contactPoint) {
        return jdbc.sql("""
                select code from notification.answer
                where notification_id = :id and contact_point = :contactPoint and code is not null
                limit 1
                """)
                .param("id", notification.value())
                .param("contactPoint", contactPoint)
                .query(String.class)
                .optional();
    }

    /** Text messages that may still be answered, of this contact point or of all, the oldest first. */
    List<Row> openTexts(@Nullable UUID contactPoint, Instant now) {
        return jdbc.sql("""
                select * from notification.answer
                where code is not null and answered_at is null and expires_at > :now
                and (:contactPoint::uuid is null or contact_point = :contactPoint::uuid)
                order by issued_at, notification_id
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("contactPoint", contactPoint)
                .query(AnswerTable::row)
                .list();
    }

    void answered(String hash, Instant now) {
        jdbc.sql("""
                update notification.answer set answered_at = :now
                where answered_at is null
                and notification_id in (select notification_id from notification.answer where token_hash = :hash)
                """)
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Keeps which token an incoming text answered, for the first time that it comes.
     *
     * @return the one that it answered when it came first; empty when that was none
     */
    Optional<String> reply(String id, @Nullable String hash, Instant now) {
        jdbc.sql("""
                with old as (delete from notification.text_reply where received_at < :old)
                insert into notification.text_reply (reply_id, token_hash, received_at) values (:id, :hash, :now)
                on conflict (reply_id) do nothing
                """)
                .param("id", id)
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("old", now.minus(Duration.ofDays(30)).atOffset(ZoneOffset.UTC))
                .update();
        return firstReply(id).flatMap(first -> first);
    }

    /** Outer empty: it never came; inner empty: it answered nothing. */
    Optional<Optional<String>> firstReply(String id) {
        return jdbc.sql("select token_hash from notification.text_reply where reply_id = :id")
                .param("id", id)
                .query((row, _) -> Optional.ofNullable(row.getString("token_hash")))
                .optional();
    }

    private static Row row(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return new Row(
                row.getString("token_hash"),
                new NotificationId(row.getObject("notification_id", UUID.class)),
                row.getObject("contact_point", UUID.class),
                new OrganisationId(row.getString("recipient")),
                row.getString("code"));
    }
}
