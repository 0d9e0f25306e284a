-- A key for each person whose data is stored, wrapped by a master key that is not in this database. What is stored of a
-- person opens under that key alone, so that deleting its row erases the person (docs/decisions/0070).

create table person.key (
    person  text        collate "C" not null,
    -- Which master key wraps it.
    master  text        collate "C" not null,
    wrapped bytea       not null,
    made_at timestamptz not null default clock_timestamp(),
    constraint key_person_key primary key (person)
    -- What was deleted stays on its page until that is vacuumed: soon, then.
) with (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);

-- Who is erased, and when the key went: a key that is gone without a row here was lost.
create table person.erasure (
    person    text        collate "C" not null,
    erased_at timestamptz not null default clock_timestamp(),
    constraint erasure_person_key primary key (person)
);

create trigger erasure_is_append_only before update or delete or truncate on person.erasure
    for each statement execute function record.refuse_change();

-- A group of its own: who may read the record may not for that reason open what is sealed in it.
grant usage on schema person to vaern_persons;
grant select, insert, delete on person.key to vaern_persons;
grant select, insert on person.erasure to vaern_persons;
