-- Who asked for what, when, on what ground and from where. Rows are only ever added; they go by whole months.

create table audit.entry (
    at           timestamptz not null,
    -- The request's id: what it changed names it as its cause. A table without it would hold a retried batch twice.
    request_id   uuid        not null,
    status       smallint    not null,
    -- REQUEST: as the service saw it. RECORD: found in the record when the service had no time left to say it.
    origin       text        collate "C" not null default 'REQUEST',
    service      text        collate "C" not null,
    subject      text        collate "C",
    organisation text        collate "C",
    roles        text[]      collate "C" not null,
    operation    text        collate "C" not null,
    method       text        collate "C" not null,
    path         text        collate "C" not null,
    as_seen_by   text        collate "C",
    as_of        text        collate "C",
    code         text        collate "C",
    address      text        collate "C",
    agent        text        collate "C",
    trace        text        collate "C" not null,
    -- What was touched, whose it is and on what ground it was shown: three columns of one list, '-' for what is not known.
    resources    text[]      collate "C" not null,
    owners       text[]      collate "C" not null,
    grounds      text[]      collate "C" not null,
    -- The caller's organisation and the owners: whose auditors are told.
    concerned    text[]      collate "C" not null,
    constraint entry_key primary key (at, request_id),
    constraint entry_is_one_list check (cardinality(resources) = cardinality(owners)
        and cardinality(resources) = cardinality(grounds))
) partition by range (at);

-- Takes what no month is there for, so that nothing is refused for want of one.
create table audit.entry_default partition of audit.entry default;

create index entry_subject on audit.entry (subject, at);
create index entry_touched on audit.entry using gin (resources, concerned);

create trigger entry_is_append_only before update or delete or truncate on audit.entry
    for each statement execute function record.refuse_change();

-- How long entries are kept: set by the owner alone, and never less than half a year.
create table audit.retention (
    one    boolean primary key default true check (one),
    months integer not null check (months between 6 and 1200)
);
insert into audit.retention (months) values (24);

-- Up to where the record has been compared with the log.
create table audit.comparison (
    one     boolean     primary key default true check (one),
    done    bigint      not null,
    seen    bigint      not null,
    seen_at timestamptz not null
);
insert into audit.comparison (done, seen, seen_at)
select top, top, clock_timestamp()
from (select coalesce(pg_sequence_last_value('record.domain_event_position'::regclass), 0) as top);

create function audit.month_of(moment timestamptz) returns date language sql stable
    set timezone = 'UTC'
    return date_trunc('month', moment)::date;

-- Makes the month's partition. What the default has of it moves in, which is why this is not a plain CREATE.
create function audit.add_month(first date) returns boolean language plpgsql
    set timezone = 'UTC' set search_path = pg_catalog, pg_temp as $$
declare
    name text := 'entry_' || to_char(first, 'YYYY_MM');
    next date := (first + interval '1 month')::date;
begin
    if to_regclass('audit.' || name) is not null then
        return false;
    end if;
    if exists (select from audit.entry_default where at >= first::timestamptz and at < next::timestamptz) then
        alter table audit.entry detach partition audit.entry_default;
        alter table audit.entry_default rename to entry_moving;
        execute format('create table audit.%I partition of audit.entry for values from (%L) to (%L)',
            name, first::timestamptz, next::timestamptz);
        create table audit.entry_default partition of audit.entry default;
        insert into audit.entry select * from audit.entry_moving;
        drop table audit.entry_moving;
    else
        execute format('create table audit.%I partition of audit.entry for values from (%L) to (%L)',
            name, first::timestamptz, next::timestamptz);
    end if;
    execute format('create trigger month_is_append_only before update or delete or truncate on audit.%I '
        'for each statement execute function record.refuse_change()', name);
    return true;
end
$$;

-- What a service may have done, with the owner's rights and by the owner's settings: it takes no argument.
-- Makes this month and three more, and those of what the default holds; drops months that are past their time.
create function audit.keep_months() returns table (added integer, dropped integer) language plpgsql security definer
    set timezone = 'UTC' set search_path = pg_catalog, pg_temp set lock_timeout = '3s' as $$
declare
    this_month date := audit.month_of(clock_timestamp());
    kept       date;
    wanted     date[];
    past       text[];
    month      date;
    name       text;
begin
    added := 0;
    dropped := 0;
    if not pg_try_advisory_xact_lock(hashtext('audit.keep_months')) then
        return next;
        return;
    end if;
    -- Gathered first: a table that a loop still reads from cannot be altered.
    select array_agg(first order by first) into wanted from (
        select (this_month + make_interval(months => ahead))::date as first from generate_series(0, 3) as ahead
        union select distinct audit.month_of(at) from audit.entry_default
    ) as months;
    foreach month in array wanted loop
        if audit.add_month(month) then
            added := added + 1;
        end if;
    end loop;
    select (this_month - make_interval(months => months))::date into strict kept from audit.retention;
    select array_agg(c.relname::text) into past
    from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'audit.entry'::regclass and c.relname ~ '^entry_[0-9]{4}_[0-9]{2}$'
        and to_date(substr(c.relname::text, 7), 'YYYY_MM') < kept;
    foreach name in array coalesce(past, '{}') loop
        execute format('drop table audit.%I', name);
        dropped := dropped + 1;
    end loop;
    return next;
end
$$;

-- A service that dies between answering a write and storing its entry has lost the entry, and not the write: its events
-- name the request. What the log lacks of them is added here, two minutes later, without what events do not know.
create function audit.compare() returns integer language plpgsql security definer
    set timezone = 'UTC' set search_path = pg_catalog, pg_temp as $$
declare
    compared audit.comparison;
    last     bigint;
    earliest timestamptz;
    latest   timestamptz;
    missing  integer := 0;
begin
    select * into compared from audit.comparison for update skip locked;
    -- By then every transaction that has a position has ended (transaction_timeout), and every entry is stored or lost.
    if not found or compared.seen_at > clock_timestamp() - interval '2 minutes' then
        return 0;
    end if;
    last := least(compared.done + 20000, compared.seen);
    select min(recorded_at) - interval '15 minutes', max(recorded_at) + interval '15 minutes' into earliest, latest
    from record.domain_event where position > compared.done and position <= last;
    if earliest is not null then
        insert into audit.entry (at, request_id, status, origin, service, subject, organisation, roles, operation,
            method, path, trace, resources, owners, grounds, concerned)
        select distinct on (cause) recorded_at, cause::uuid, 200, 'RECORD', 'record', said ->> 'actor',
            said ->> 'organisation', array[said ->> 'role'], stored_name, '-', '-', coalesce(said ->> 'trace', '-'),
            array[case aggregate_type when 'ResponseAction' then 'actions' when 'WarningReceipt' then 'receipts'
                else lower(aggregate_type) || 's' end || '/' || aggregate_id],
            array[owner], array['-'], array[said ->> 'organisation', owner]
        from (
            select e.*, convert_from(e.metadata, 'UTF8')::jsonb as said,
                convert_from(e.metadata, 'UTF8')::jsonb ->> 'causation' as cause,
                coalesce(convert_from(first.metadata, 'UTF8')::jsonb ->> 'organisation', '-') as owner
            from record.domain_event e
            left join record.domain_event first
                on first.aggregate_id = coalesce(e.correlation_id, e.aggregate_id) and first.sequence = 0
            where e.position > compared.done and e.position <= last
        ) as event
        where said ->> 'actor' <> 'vaern' and said ->> 'role' is not null and said ->> 'organisation' is not null
            and cause ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
            -- Several deeds of one request share its trace and the first 15 characters of its id, which are its time.
            and (left(cause, 15), said ->> 'trace') not in (
                select left(request_id::text, 15), trace from audit.entry where at between earliest and latest)
        order by cause, position
        on conflict do nothing;
        get diagnostics missing = row_count;
    end if;
    update audit.comparison set done = last;
    if last = compared.seen then
        update audit.comparison set seen_at = clock_timestamp(),
            seen = coalesce(pg_sequence_last_value('record.domain_event_position'::regclass), 0);
    end if;
    return missing;
end
$$;

-- What auditors are shown: only what concerns the organisation that the transaction reads for, and nothing without one.
-- Requests that nobody's token speaks for concern those who run the installation.
create view audit.disclosure as
select * from audit.entry
where concerned && array[current_setting('vaern.viewer', true),
    case when current_setting('vaern.viewer', true) in ('joint-municipal', 'national-centre') then 'operators' end];

revoke execute on function audit.month_of(timestamptz), audit.add_month(date), audit.keep_months(), audit.compare()
    from public;
grant usage on schema audit to vaern_service;
grant insert on audit.entry to vaern_service;
grant execute on function audit.keep_months(), audit.compare() to vaern_service;

select audit.keep_months();
