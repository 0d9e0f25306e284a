-- The record of everything that happened. Rows are only ever added; payload and metadata are kept byte for byte.
-- Written by one statement per batch of events; read behind the sequence fence (docs/decisions/0010).

-- CACHE 1, and read with pg_sequence_last_value(): the fence depends on both.
create sequence record.domain_event_position as bigint cache 1;

create table record.domain_event (
    position       bigint      not null,
    sequence       bigint      not null check (sequence >= 0),
    recorded_at    timestamptz not null,
    revision       integer     not null check (revision > 0),
    aggregate_type text        collate "C" not null,
    aggregate_id   text        collate "C" not null,
    event_id       text        collate "C" not null,
    stored_name    text        collate "C" not null,
    correlation_id text        collate "C",
    metadata       bytea       not null,
    payload        bytea       not null,
    constraint domain_event_position_key primary key (position),
    constraint domain_event_sequence_key unique (aggregate_id, sequence),
    constraint domain_event_id_key unique (event_id)
);
create index domain_event_correlation on record.domain_event (correlation_id, position) where correlation_id is not null;

alter sequence record.domain_event_position owned by record.domain_event.position;

-- A cache of what the events say, never the source of anything; the newest usable one per aggregate counts.
create table record.snapshot (
    sequence       bigint      not null check (sequence >= 0),
    recorded_at    timestamptz not null,
    revision       integer     not null check (revision > 0),
    aggregate_type text        collate "C" not null,
    aggregate_id   text        collate "C" not null,
    stored_name    text        collate "C" not null,
    payload        bytea       not null,
    constraint snapshot_sequence_key primary key (aggregate_id, sequence)
);

-- The services' role has no right to change a row. This stops the owner's own slip of the hand as well.
create function record.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% on %.% is refused: the record is only ever added to', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create trigger domain_event_is_append_only before update or delete or truncate on record.domain_event
    for each statement execute function record.refuse_change();

-- The role itself is made by the migrations' runner: roles belong to the cluster, not to this database.
grant usage on schema record to vaern_service;
grant select, insert on record.domain_event, record.snapshot to vaern_service;
grant usage on sequence record.domain_event_position to vaern_service;
