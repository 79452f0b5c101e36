-- A supervisor takes part in what an agent talks with a caller: who, in whose call, how, why, from when until when.
create table contactcentre.listening (
  id            uuid primary key,
  supervisor_id uuid not null,
  agent_id      uuid not null,
  call_id       uuid not null,
  mode          text not null check (mode in ('listen', 'whisper', 'barge')),
  reason        text not null check (btrim(reason) <> '' and char_length(reason) <= 500),
  began_at      timestamp with time zone not null,
  ended_at      timestamp with time zone check (ended_at >= began_at),
  ended_by      text check (ended_by in ('supervisor', 'parted', 'phone', 'not-begun')),
  check (supervisor_id <> agent_id),
  check ((ended_at is null) = (ended_by is null))
);
create unique index one_listening_a_supervisor on contactcentre.listening (supervisor_id) where ended_at is null;
create index listening_to_agent on contactcentre.listening (agent_id) where ended_at is null;
create index listening_to_call on contactcentre.listening (call_id) where ended_at is null;
create index listening_by_time on contactcentre.listening (began_at desc);

-- Only its end is ever added.
create function contactcentre.keep_listening() returns trigger language plpgsql as
$$
begin
  if tg_op = 'DELETE' or old.ended_at is not null
    or (new.id, new.supervisor_id, new.agent_id, new.call_id, new.mode, new.reason, new.began_at)
       is distinct from (old.id, old.supervisor_id, old.agent_id, old.call_id, old.mode, old.reason, old.began_at) then
    raise exception 'contactcentre.listening: only its end is added' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger listening_is_kept before update or delete on contactcentre.listening
  for each row execute function contactcentre.keep_listening();
create trigger listening_is_not_emptied before truncate on contactcentre.listening
  for each statement execute function database.refuse_change();

-- How queues were before each change, so that the last one can be undone. It has the columns of queue, whichever these are.
create table contactcentre.queue_past (like contactcentre.queue);
alter table contactcentre.queue_past add primary key (id, version);

create function contactcentre.remember_queue() returns trigger language plpgsql as
$$
begin
  insert into contactcentre.queue_past select old.*;
  return new;
end
$$;
create trigger queue_is_remembered before update on contactcentre.queue
  for each row when (old.version <> new.version) execute function contactcentre.remember_queue();
create trigger queue_past_is_append_only
  before update or delete or truncate on contactcentre.queue_past
  for each statement execute function database.refuse_change();
