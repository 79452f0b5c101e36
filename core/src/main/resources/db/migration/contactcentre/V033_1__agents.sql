-- Which queues and hours the exchange is to have, and has: counted, so that several changes become one.
-- Whoever changes them holds this row.
create table contactcentre.arrangement (
  single   boolean primary key default true check (single),
  wanted   int not null default 1,
  arranged int not null default 0
);
insert into contactcentre.arrangement default values;

alter table contactcentre.agent
  add column role text not null check (role in ('agent', 'supervisor'));

-- What the exchange is to know of them is counted in `wanted`, what it knows in `seated`. `afterwards` is why they
-- are paused once they have no call; `gone_at` since when no page of theirs is open.
alter table contactcentre.agent_state
  add column queue_id   text,
  add column afterwards text,
  add column gone_at    timestamp with time zone,
  add column wanted     int not null default 0,
  add column seated     int not null default 0,
  add check (state <> 'wrap-up' or due_at is not null),
  add check (state in ('ringing', 'wrap-up') or due_at is null),
  add check (state in ('ringing', 'on-call', 'wrap-up') or afterwards is null),
  add check (state <> 'offline' or page is null);
create index agent_to_seat on contactcentre.agent_state (staff_id) where wanted <> seated;
