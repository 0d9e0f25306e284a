package dk.vaern.web.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys in the database, shared by all nodes; leases and ages by its clock. */
final class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final IdempotencySql sql;
    private final RequestIds ids;
    private final Duration lease;

    IdempotencyKeys(JdbcClient jdbc, String schema, RequestIds ids, Duration lease) {
        this.jdbc = jdbc;
        this.sql = IdempotencySql.in(schema);
        this.ids = ids;
        this.lease = lease;
    }

    Duration lease() {
        return lease;
    }

    /** Takes the key when it is free, has aged out, or was left by an attempt that came to no answer. */
    Claim claim(IdempotencyKey key, Fingerprint fingerprint) {
        UUID holder = UUID.randomUUID();
        UUID fresh = ids.next();
        Optional<UUID> taken = on(sql.claim(), key)
                .param("fingerprint", fingerprint.hex())
                .param("request", fresh)
                .param("holder", holder)
                .param("lease", lease.toMillis())
                .param("kept", KEPT.toMillis())
                .query(UUID.class)
                .optional();
        return taken.<Claim>map(id -> new Claim.Held(key, holder, RequestId.keyed(id, !id.equals(fresh), lease)))
                .orElseGet(() -> look(key, fingerprint));
    }

    /** Without taking it; in flight also when it was given back between two looks. */
    private Claim look(IdempotencyKey key, Fingerprint fingerprint) {
        return on(sql.look(), key)
                .param("fingerprint", fingerprint.hex())
                .query((row, _) -> claim(row))
                .optional()
                .orElseGet(Claim.InFlight::new);
    }

    private static Claim claim(ResultSet row) throws SQLException {
        if (!row.getBoolean("same")) {
            return new Claim.Reused();
        }
        int status = row.getInt("status");
        return status == 0
                ? new Claim.InFlight()
                : new Claim.Answered(new StoredAnswer(
                        status, List.of((String[]) row.getArray("headers").getArray()), row.getBytes("body")));
    }

    /** Keeps the answer, unless the key is another holder's by now; then that one's answer is as good. */
    void answer(Claim.Held held, StoredAnswer answer) {
        on(sql.answer(), held.key())
                .param("holder", held.holder())
                .param("status", answer.status())
                .param("headers", answer.headers().toArray(new String[0]))
                .param("body", answer.body())
                .update();
    }

    /** Gives the key back without an answer: the next attempt resumes under the same id at once. */
    void leave(Claim.Held held) {
        on(sql.leave(), held.key()).param("holder", held.holder()).update();
    }

    /** Nothing happened; the key may be used for another request. */
    void forget(Claim.Held held) {
        on(sql.forget(), held.key()).param("holder", held.holder()).update();
    }

    void renew(Claim.Held held) {
        on(sql.renew(), held.key())
                .param("holder", held.holder())
                .param("lease", lease.toMillis())
                .update();
    }

    /** Removes what is older than a day, within a bound. */
    void purge() {
        jdbc.sql(sql.purge()).param("kept", KEPT.toMillis()).update();
    }

    private JdbcClient.StatementSpec on(String statement, IdempotencyKey key) {
        return jdbc.sql(statement).param("caller", key.caller()).param("key", key.text());
    }
}
