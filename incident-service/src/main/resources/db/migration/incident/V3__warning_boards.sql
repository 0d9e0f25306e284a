-- Warnings as lists need them; rebuilt from the record at any time.
create table incident.warning_board (
    warning_id uuid primary key,
    first_position bigint not null,
    issuer text not null,
    status text not null,
    severity text not null,
    -- a coarse sieve before the domain's rule: every organisation that may come near
    near text[] not null,
    changed_at timestamptz not null,
    words tsvector not null,
    picture jsonb not null
);
create index warning_board_order on incident.warning_board (first_position desc);
create index warning_board_near on incident.warning_board using gin (near);
create index warning_board_words on incident.warning_board using gin (words);

-- Who answered what to which warning; rebuilt likewise.
create table incident.receipt_board (
    warning_id uuid not null,
    organisation text not null,
    status text not null,
    overdue boolean not null,
    exposure text,
    picture jsonb not null,
    primary key (warning_id, organisation)
);
create index receipt_board_open on incident.receipt_board (organisation) where status = 'ISSUED';

-- Foreign documents, byte for byte, under their fingerprint. Not a projection: an event names the fingerprint.
create table incident.original_document (
    sha256 text primary key,
    media_type text not null,
    content bytea not null,
    received_at timestamptz not null default now()
);

-- Which warning a foreign document belongs to, claimed before the warning is written, so that two imports at once
-- meet in one warning.
create table incident.document_claim (
    format text not null,
    publisher text not null,
    document_id text not null,
    warning_id uuid not null,
    primary key (format, publisher, document_id)
);
