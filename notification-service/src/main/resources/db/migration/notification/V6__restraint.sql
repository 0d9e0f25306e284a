-- What has not left yet, by what it is about, so that a newer one takes its place, and by where it waits, so that what waits
-- together leaves as one message. The record says what became of each; these rows only find them.
create table notification.waiting (
    delivery_id uuid primary key,
    contact_point uuid not null,
    matter text not null,
    requested_at timestamptz not null,
    held_until timestamptz,
    message_id uuid
);
create index waiting_matter on notification.waiting (contact_point, matter, requested_at, delivery_id);
create index waiting_held on notification.waiting (contact_point, held_until) where held_until is not null and message_id is null;
create index waiting_message on notification.waiting (message_id) where message_id is not null;

-- What left within the last hour of what can wait, under its delivery id: counted before the next one leaves.
create table notification.departure (
    delivery_id uuid primary key,
    contact_point uuid not null,
    person text not null,
    left_at timestamptz not null
);
create index departure_contact_point on notification.departure (contact_point, left_at);
create index departure_person on notification.departure (person, left_at);

-- Who holds a token of these may answer the message without signing in. Only the token's hash is here. A message that several
-- notifications leave in has one token for all of them.
create table notification.answer (
    token_hash text not null,
    notification_id uuid not null,
    contact_point uuid not null,
    recipient text not null,
    -- What to write beside OK in a text message's answer; empty: nothing; null: it is no text message.
    code text,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    answered_at timestamptz,
    primary key (token_hash, notification_id)
);
create index answer_notification on notification.answer (notification_id);
create index answer_contact_point on notification.answer (contact_point, expires_at);
create index answer_expires on notification.answer (expires_at);

-- Text messages that came in, so that one which comes twice answers the same.
create table notification.text_reply (
    reply_id text primary key,
    token_hash text,
    received_at timestamptz not null
);
create index text_reply_received on notification.text_reply (received_at);
