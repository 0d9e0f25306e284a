-- What is to be handed over; a row goes when its notification has come to its end. Times due are business time, leases the
-- database's own.
create table notification.delivery (
    delivery_id uuid primary key,
    urgency smallint not null,
    due_at timestamptz not null,
    leased_until timestamptz not null default '-infinity',
    lease uuid
);
create index delivery_order on notification.delivery (urgency desc, due_at, delivery_id);
