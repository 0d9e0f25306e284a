-- Dead letters that somebody gave up, who and why: a policy has not done what it should about these events, and never will.
-- Repeatable, because it joins the versions of the service that includes it: every statement here may run again.

create table if not exists ${schema}.evicted_letter (
    evicted_at   timestamptz not null,
    processor    text        collate "C" not null,
    event_id     text        collate "C" not null,
    sequence_id  text        collate "C" not null,
    actor        text        not null,
    organisation text        not null,
    reason       text        not null,
    constraint evicted_letter_key primary key (processor, event_id)
);
