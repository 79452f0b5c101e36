-- What is kept of a call besides where it is. `since` is of the state; `heard_at` the time of the newest thing heard of it;
-- `page` on which its agent talks, if in a browser; `held_for` why it is held: the agent wished so, or their page is gone;
-- `due_at` when something is to be tried again; `asked` whom the agent asks while the caller hears music.
alter table contactcentre.line_call
  add column since      timestamp with time zone not null,
  add column heard_at   timestamp with time zone not null,
  add column closed     boolean not null default false,
  add column callback   text check (callback ~ '^\+[1-9][0-9]{6,14}$'),
  add column page       uuid,
  add column held_for   text check (held_for in ('wish', 'page')),
  add column due_at     timestamp with time zone,
  add column asked_kind text check (asked_kind in ('agent', 'doctor')),
  add column asked      uuid,
  add check (state in ('arrived', 'over') or queue_id is not null),
  add check (state <> 'held' or agent_id is not null),
  add check ((state = 'held') = (held_for is not null)),
  add check (state = 'held' or due_at is null),
  add check ((asked is null) = (asked_kind is null)),
  add check (asked is null or state in ('talking', 'held')),
  add check (outcome is distinct from 'answered' or answered_at is not null);
create index line_call_of_busy_agent on contactcentre.line_call (agent_id) where state in ('offered', 'talking', 'held');
create index line_call_live_of_caller on contactcentre.line_call (caller) where state <> 'over';

-- A caller who is given from one agent to another has a visit without having waited in the queue again; so does one who was
-- already talking when we first heard of them.
alter table contactcentre.queue_visit
  add column given boolean not null default false,
  add check (talk_until >= left_at),
  add check (talk_until is null or result = 'answered');
create index queue_visit_by_answer on contactcentre.queue_visit (left_at) where agent_id is not null;
create index agent_time_of_call on contactcentre.agent_time (call_id) where call_id is not null;
create index queue_visit_open on contactcentre.queue_visit (queue_id) where left_at is null;

alter table contactcentre.offer add check (ended_at >= at);
create unique index one_offer_an_agent on contactcentre.offer (call_id, agent_id) where ended_at is null;
create unique index an_offer_once on contactcentre.offer (call_id, agent_id, at);
create index offer_that_rings on contactcentre.offer (agent_id) where ended_at is null;

-- What agents asked for with their callers, and the service for them.
create table contactcentre.desk_act (
  id       bigint generated always as identity primary key,
  call_id  uuid not null references contactcentre.line_call,
  agent_id uuid not null,
  at       timestamp with time zone not null,
  act      text not null,
  target   text
);
create index desk_act_of_call on contactcentre.desk_act (call_id);
create trigger desk_act_is_append_only
  before update or delete or truncate on contactcentre.desk_act
  for each statement execute function database.refuse_change();
