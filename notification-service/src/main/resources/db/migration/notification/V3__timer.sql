-- Timers, in the form that db-scheduler reads (its documentation, "PostgreSQL table definition").
create table notification.timer (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index timer_execution_time on notification.timer (execution_time);
create index timer_last_heartbeat on notification.timer (last_heartbeat);
