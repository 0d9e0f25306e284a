-- What must still follow what happened, compared with the record by one node at a time; found_at: it did not follow in time.
create table notification.watch (
    one boolean primary key default true check (one),
    position bigint not null,
    compared_at timestamptz
);
insert into notification.watch (position) values (0);

create table notification.expected (
    kind text not null,
    id text not null,
    due_at timestamptz not null,
    found_at timestamptz,
    primary key (kind, id)
);
create index expected_due on notification.expected (due_at);
create index expected_found on notification.expected (kind) where found_at is not null;
