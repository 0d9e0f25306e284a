package dk.vaern.web.idempotency;

import java.util.function.UnaryOperator;

/**
 * The statements of {@link IdempotencyKeys}.
 *
 * <p>Claims and answers do not wait for the disk ({@code synchronous_commit} off, for the one statement): a claim lies
 * before its effect in the same write-ahead log, so whatever keeps the effect keeps the claim; and an answer that is lost
 * is found again by carrying the request out under the same id.
 */
record IdempotencySql(
        String claim, String look, String answer, String leave, String forget, String renew, String purge) {

    private static final String CLAIM = """
            with unhurried as (select set_config('synchronous_commit', 'off', true))
            insert into $table as k
                (caller, key, fingerprint, request_id, holder, started_at, leased_until)
            select decode(:caller, 'hex'), :key, decode(:fingerprint, 'hex'), :request, :holder,
                clock_timestamp(), clock_timestamp() + :lease * interval '1 ms'
            from unhurried
            on conflict (caller, key) do update set
                fingerprint = excluded.fingerprint, holder = excluded.holder, leased_until = excluded.leased_until,
                request_id = case when k.started_at < clock_timestamp() - :kept * interval '1 ms'
                    then excluded.request_id else k.request_id end,
                started_at = case when k.started_at < clock_timestamp() - :kept * interval '1 ms'
                    then excluded.started_at else k.started_at end,
                status = null, headers = null, body = null
            where k.started_at < clock_timestamp() - :kept * interval '1 ms'
                or (k.status is null and k.leased_until < clock_timestamp() and k.fingerprint = excluded.fingerprint)
            returning request_id
            """;

    private static final String LOOK = """
            select fingerprint = decode(:fingerprint, 'hex') as same, status, headers, body
            from $table where caller = decode(:caller, 'hex') and key = :key
            """;

    private static final String ANSWER = """
            with unhurried as (select set_config('synchronous_commit', 'off', true))
            update $table set status = :status, headers = :headers, body = :body
            from unhurried
            where caller = decode(:caller, 'hex') and key = :key and holder = :holder and status is null
            """;

    private static final String LEAVE = """
            update $table set leased_until = '-infinity'
            where caller = decode(:caller, 'hex') and key = :key and holder = :holder and status is null
            """;

    private static final String FORGET = """
            delete from $table
            where caller = decode(:caller, 'hex') and key = :key and holder = :holder and status is null
            """;

    private static final String RENEW = """
            update $table set leased_until = clock_timestamp() + :lease * interval '1 ms'
            where caller = decode(:caller, 'hex') and key = :key and holder = :holder and status is null
            """;

    private static final String PURGE = """
            delete from $table where ctid = any(array(
                select ctid from $table
                where started_at < clock_timestamp() - :kept * interval '1 ms' limit 5000))
            """;

    static IdempotencySql in(String schema) {
        UnaryOperator<String> there = sql -> sql.replace("$table", schema + ".idempotency_key");
        return new IdempotencySql(
                there.apply(CLAIM),
                there.apply(LOOK),
                there.apply(ANSWER),
                there.apply(LEAVE),
                there.apply(FORGET),
                there.apply(RENEW),
                there.apply(PURGE));
    }
}
