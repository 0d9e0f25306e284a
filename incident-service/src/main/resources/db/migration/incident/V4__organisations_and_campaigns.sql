-- Who exists, and what they are called; rebuilt from the record at any time.
create table incident.organisation_directory (
    organisation text primary key,
    name text not null,
    kind text not null,
    picture jsonb not null
);

-- Campaigns as lists need them; their progress is counted over the actions' board.
create table incident.campaign_board (
    campaign_id uuid primary key,
    first_position bigint not null,
    near text[] not null,
    ended boolean not null,
    picture jsonb not null
);
create index campaign_board_order on incident.campaign_board (first_position desc);
