create schema callbacks;

-- Somebody who is to be called back. `waiting_since` is when they came into the queue: it decides their place.
create table callbacks.callback (
  id            uuid primary key,
  queue_id      text                     not null,
  number        text                     not null check (number ~ '^\+[1-9][0-9]{6,14}$'),
  language      text                     not null check (language in ('ru', 'en')),
  why           text                     not null check (why in ('key', 'overflow', 'closed', 'abandoned', 'staff')),
  call_id       uuid,
  waiting_since timestamp with time zone not null,
  requested_at  timestamp with time zone not null,
  time_zone     text                     not null,
  note          text check (char_length(note) between 1 and 500),
  state         text                     not null check (state in
    ('wanted', 'scheduled', 'assigned', 'ringing-agent', 'ringing-caller', 'talking', 'done', 'given-up', 'cancelled')),
  since         timestamp with time zone not null,
  due_at        timestamp with time zone,
  passed_by     uuid,
  passed_until  timestamp with time zone,
  exchange      text,
  agent_id      uuid,
  agent_leg     uuid,
  caller_leg    uuid,
  outcome       text check (outcome in ('talked', 'called-themselves')),
  reason        text,
  ended_at      timestamp with time zone,
  version       int                      not null default 0,
  check ((ended_at is not null) = (state in ('done', 'given-up', 'cancelled'))),
  check ((outcome is not null) = (state = 'done')),
  check ((reason is not null) = (state in ('given-up', 'cancelled'))),
  check ((passed_by is null) = (passed_until is null)),
  constraint somebody_is_on_it check
    (state not in ('assigned', 'ringing-agent', 'ringing-caller', 'talking') or (agent_id is not null and exchange is not null)),
  constraint the_agents_phone_first check
    (state not in ('ringing-agent', 'ringing-caller', 'talking') or agent_leg is not null),
  constraint then_the_callers check (state not in ('ringing-caller', 'talking') or caller_leg is not null)
);
create unique index one_open_callback_a_number on callbacks.callback (number, queue_id) where ended_at is null;
create unique index one_callback_an_agent on callbacks.callback (agent_id)
  where state in ('assigned', 'ringing-agent', 'ringing-caller', 'talking');
create unique index callback_agent_leg on callbacks.callback (agent_leg) where agent_leg is not null;
create unique index callback_caller_leg on callbacks.callback (caller_leg) where caller_leg is not null;
create index callback_turn on callbacks.callback (queue_id, waiting_since) where state in ('wanted', 'scheduled');
create index callback_live on callbacks.callback (exchange) where state in ('assigned', 'ringing-agent', 'ringing-caller', 'talking');
create index callback_by_end on callbacks.callback (ended_at desc) where ended_at is not null;

-- Calls that have led to a callback: each is heard of once or more.
create table callbacks.request (
  call_id uuid primary key
);

-- Agents who have called somebody back and are kept free of callers until then.
create table callbacks.respite (
  agent_id uuid primary key,
  until    timestamp with time zone not null
);
create index respite_until on callbacks.respite (until);
