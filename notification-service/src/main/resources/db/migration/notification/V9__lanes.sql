-- Whose a delivery is, by which lane it leaves and when it is its organisation's turn: whoever floods waits for itself alone.
-- What an older version queues beside this one has neither, and is one organisation and one lane.
alter table notification.delivery
    add column organisation text not null default '',
    add column lane text not null default '',
    add column turn bigint not null default 0;

drop index notification.delivery_order;
create index delivery_order on notification.delivery (urgency desc, turn, due_at, delivery_id);
create index delivery_turn on notification.delivery (organisation, urgency, turn);

-- Destinations that said they are gone; rebuilt from the record at any time.
create table notification.stopped_destination (
    contact_point uuid primary key,
    organisation text not null,
    stopped_at timestamptz not null
);
