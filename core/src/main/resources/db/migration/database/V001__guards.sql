-- What every room may lean on: a refusal to change what was once written down, and the scheduler's rows.
create schema database;

create function database.refuse_change() returns trigger
  language plpgsql as
$$
begin
  raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end
$$;

-- db-scheduler's own table (see its documentation); timers survive a restart because they are rows.
create table database.scheduled_tasks (
  task_name            text                     not null,
  task_instance        text                     not null,
  task_data            bytea,
  execution_time       timestamp with time zone not null,
  picked               boolean                  not null,
  picked_by            text,
  last_success         timestamp with time zone,
  last_failure         timestamp with time zone,
  consecutive_failures int,
  last_heartbeat       timestamp with time zone,
  version              bigint                   not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on database.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on database.scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority_execution_time
  on database.scheduled_tasks (priority desc, execution_time asc);
