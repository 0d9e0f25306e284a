-- Notifications as lists need them; rebuilt from the record at any time.
create table notification.notification_board (
    notification_id uuid primary key,
    first_position bigint not null,
    version bigint not null,
    recipient text not null,
    contact_point uuid,
    incident_id uuid,
    warning_id uuid,
    status text not null,
    acknowledged boolean not null,
    last_success_at timestamptz,
    last_failure_at timestamptz,
    last_failure text,
    picture jsonb not null
);
create index notification_board_order on notification.notification_board (first_position desc);
create index notification_board_recipient on notification.notification_board (recipient, first_position desc);
create index notification_board_contact_point on notification.notification_board (contact_point);
