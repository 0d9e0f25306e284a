-- Whose a delivery is, by which lane it leaves and when it is its organisation's turn: whoever floods waits for itself alone.
-- What an older version queues beside this one has neither, and is one organisation and one lane.
alter table notification.delivery
    add column organisation text not null default '',
    add column lane text not null default '',
    add column turn bigint not null default 0,
    add column queued_at timestamptz not null default now();

drop index notification.delivery_order;
create index delivery_order on notification.delivery (urgency desc, turn, due_at, delivery_id);
create index delivery_turn on notification.delivery (organisation, urgency, turn);

-- Destinations that said they are gone; rebuilt from the record at any time.
create table notification.stopped_destination (
    contact_point uuid primary key,
    organisation text not null,
    stopped_at timestamptz not null
);

-- Which generation of its signing key a webhook has come to. The keys are derived, and stand nowhere.
create table notification.signing_key (
    contact_point uuid primary key,
    generation int not null check (generation > 1),
    rotated_at timestamptz not null
);
