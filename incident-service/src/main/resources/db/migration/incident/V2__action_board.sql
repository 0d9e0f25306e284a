-- Response actions as lists need them; rebuilt from the record at any time.
create table incident.action_board (
    action_id uuid primary key,
    first_position bigint not null,
    last_position bigint not null,
    version bigint not null,
    incident_id uuid,
    campaign_id uuid,
    -- the organisations that have a part in it
    concerns text[] not null,
    assignee text,
    title text not null,
    description text not null,
    status text not null,
    due_at timestamptz,
    overdue boolean not null,
    note text,
    recorded_at timestamptz not null,
    changed_at timestamptz not null,
    -- what the domain's rule of who may see it reads
    memory jsonb not null
);
create index action_board_order on incident.action_board (first_position desc);
create index action_board_incident on incident.action_board (incident_id) where incident_id is not null;
create index action_board_campaign on incident.action_board (campaign_id) where campaign_id is not null;
create index action_board_concerns on incident.action_board using gin (concerns);
