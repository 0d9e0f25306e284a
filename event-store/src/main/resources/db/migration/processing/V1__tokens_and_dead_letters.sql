-- How far each event processor of this service has come, and which events it could not handle.

-- Claims are judged by this database's clock alone: nodes' clocks may differ.
create table ${schema}.token (
    segment    integer     not null,
    position   bigint,
    claimed_at timestamptz not null default clock_timestamp(),
    processor  text        collate "C" not null,
    claimed_by text        collate "C",
    token      text,
    constraint token_key primary key (processor, segment)
);

-- A dead letter names an event; the event itself stays in the record, and is read again (and upcast) when it is tried again.
-- One without a cause waits behind another of its sequence.
create table ${schema}.dead_letter (
    id            bigint      generated always as identity,
    attempts      integer     not null,
    since         timestamptz not null default clock_timestamp(),
    last_tried_at timestamptz not null default clock_timestamp(),
    processor     text        collate "C" not null,
    sequence_id   text        collate "C" not null,
    event_id      text        collate "C" not null,
    cause_type    text,
    cause_message text,
    constraint dead_letter_key primary key (id),
    constraint dead_letter_event_key unique (processor, event_id)
);
create index dead_letter_sequence on ${schema}.dead_letter (processor, sequence_id, id);
