-- Which organisation keeps which schedule, and whose incidents are escalated; both rebuilt from the record at any time.
create table notification.schedule (
    schedule_id uuid primary key,
    first_position bigint not null,
    organisation text not null
);

create index schedule_organisation on notification.schedule (organisation, first_position);

create table notification.escalated_incident (
    incident_id uuid primary key,
    owner text not null,
    level text not null,
    handled boolean not null
);

create index escalated_incident_level on notification.escalated_incident (level, owner) where handled;
