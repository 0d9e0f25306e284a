-- Which organisations there are, rebuilt from the record at any time; and what each was told of how it can be reached, so that
-- it is told once of the same.
create table notification.organisation (
    organisation text primary key
);

create table notification.finding (
    organisation text not null,
    key text not null,
    state text not null,
    times integer not null,
    open boolean not null,
    primary key (organisation, key)
);
