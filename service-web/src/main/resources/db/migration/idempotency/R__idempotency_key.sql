-- What was answered under which Idempotency-Key, so that a request sent twice has one effect and one answer.
-- Repeatable, because it joins the versions of the service that includes it: every statement here may run again.

create table if not exists ${schema}.idempotency_key (
    -- SHA-256 of who asked: the table names nobody.
    caller       bytea       not null,
    key          text        collate "C" not null,
    -- SHA-256 of what was asked.
    fingerprint  bytea       not null,
    -- Chosen before anything happens: what is created takes its id from it, what happens names it as its cause.
    request_id   uuid        not null,
    -- Who carries it out; only the holder may store the answer.
    holder       uuid        not null,
    started_at   timestamptz not null default clock_timestamp(),
    leased_until timestamptz not null,
    status       smallint,
    headers      text[],
    body         bytea,
    constraint idempotency_key_key primary key (caller, key)
);

create index if not exists idempotency_key_started on ${schema}.idempotency_key (started_at);
