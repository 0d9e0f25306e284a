-- What the demo's providers were given to send. The delivery id is a provider's key against doubles.
create table demo.outbox (
    n            bigint      generated always as identity,
    at           timestamptz not null,
    channel      text        collate "C" not null,
    delivery_id  text        collate "C" not null,
    recipient    text        not null,
    subject      text        not null,
    body         text        not null,
    organisation text        collate "C" not null,
    incident_id  uuid,
    warning_id   uuid,
    constraint outbox_key primary key (n),
    constraint outbox_delivery_key unique (delivery_id)
);
