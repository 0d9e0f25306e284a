-- Which generation of its signing key a webhook has come to. The keys are derived, and stand nowhere.
create table notification.signing_key (
    contact_point uuid primary key,
    generation int not null check (generation > 1),
    rotated_at timestamptz not null
);

-- What a provider says afterwards of a message is true of all that left in it.
create index notification_board_message on notification.notification_board ((picture ->> 'message'))
    where picture ->> 'message' is not null;
