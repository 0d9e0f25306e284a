-- Incidents as lists and searches need them; rebuilt from the record at any time.
create table incident.incident_board (
    incident_id uuid primary key,
    -- the position of the report: the order of lists, which later writes do not change
    reported_position bigint not null,
    last_position bigint not null,
    version bigint not null,
    owner text not null,
    title text not null,
    severity text not null,
    category text,
    tlp text not null,
    status text not null,
    escalation text not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    changed_at timestamptz not null,
    -- with whom it is shared, as the domain's rule reads it
    sharing jsonb not null,
    -- a coarse sieve before that rule: every organisation that may come near, those who broke the glass included
    near text[] not null,
    participants text[] not null
);
create index incident_board_order on incident.incident_board (reported_position desc);
create index incident_board_near on incident.incident_board using gin (near);

-- What is searched: each text with the part of its entry that decides who may find it.
create table incident.incident_text (
    incident_id uuid not null,
    position bigint not null,
    recorded_at timestamptz not null,
    label text not null,
    author_subject text not null,
    author_organisation text not null,
    words tsvector not null,
    primary key (incident_id, position)
);
create index incident_text_words on incident.incident_text using gin (words);
