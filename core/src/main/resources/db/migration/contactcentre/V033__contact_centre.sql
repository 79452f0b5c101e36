-- The 8-800 line: its queues, who answers, and what became of every caller (R5).
create schema contactcentre;

create table contactcentre.queue (
  id                    text primary key check (id ~ '^[a-z][a-z0-9-]{0,31}$'),
  name_ru               text not null check (name_ru <> ''),
  name_en               text not null check (name_en <> ''),
  strategy              text not null check (strategy in
    ('ringall', 'leastrecent', 'fewestcalls', 'random', 'rrmemory', 'linear')),
  weight                int  not null check (weight between 0 and 99),
  ring_seconds          int  not null check (ring_seconds between 5 and 120),
  wrap_up_seconds       int  not null check (wrap_up_seconds between 0 and 3600),
  max_wait_seconds      int  not null check (max_wait_seconds between 10 and 7200),
  max_callers           int  not null check (max_callers between 0 and 1000),
  announce_seconds      int  not null check (announce_seconds = 0 or announce_seconds between 15 and 600),
  service_level_seconds int  not null check (service_level_seconds between 1 and 600),
  service_level_percent int  not null check (service_level_percent between 1 and 100),
  offer_callback_after  int check (offer_callback_after between 10 and 3600),
  overflow              text not null check (overflow in ('callback', 'queue', 'goodbye')),
  overflow_queue        text references contactcentre.queue,
  menu_key              text check (menu_key ~ '^[1-9]$'),
  usual                 boolean not null default false,
  version               int not null default 0,
  removed_at            timestamp with time zone,
  check ((overflow = 'queue') = (overflow_queue is not null)),
  check (overflow_queue <> id)
);
create unique index one_queue_a_key on contactcentre.queue (menu_key) where removed_at is null;
create unique index one_usual_queue on contactcentre.queue (usual) where usual and removed_at is null;

insert into contactcentre.queue (id, name_ru, name_en, strategy, weight, ring_seconds, wrap_up_seconds, max_wait_seconds,
  max_callers, announce_seconds, service_level_seconds, service_level_percent, offer_callback_after, overflow, menu_key, usual)
values
  ('identification', 'Подтверждение личности', 'Identification', 'rrmemory', 2, 20, 30, 900, 0, 45, 20, 80, 60, 'callback', '1', true),
  ('technical', 'Техническая помощь', 'Technical help', 'rrmemory', 1, 20, 30, 900, 0, 45, 20, 80, 60, 'callback', '2', false),
  ('appointments', 'Запись к врачу', 'Appointments', 'rrmemory', 1, 20, 30, 900, 0, 45, 20, 80, 60, 'callback', '3', false);

-- The hours of each day of the week (1 Monday to 7 Sunday) in minutes since midnight; a day without a row is closed.
create table contactcentre.opening (
  weekday int primary key check (weekday between 1 and 7),
  opens   int not null check (opens >= 0),
  closes  int not null check (closes <= 1440),
  check (opens < closes)
);
insert into contactcentre.opening (weekday, opens, closes) select day, 0, 1440 from generate_series(1, 7) day;

-- Days that differ; without times the line is closed.
create table contactcentre.special_day (
  day    date primary key,
  opens  int check (opens >= 0),
  closes int check (closes <= 1440),
  note   text check (note <> ''),
  check ((opens is null) = (closes is null)),
  check (opens < closes)
);

-- Who answers, and where they sit. A seat is given to one agent and to no other one later: its password was in their browser.
create table contactcentre.agent (
  staff_id   uuid primary key,
  seat       int  not null unique check (seat between 1 and 999),
  desk_phone text,
  handset    text not null default 'browser' check (handset in ('browser', 'desk-phone')),
  added_at   timestamp with time zone not null,
  removed_at timestamp with time zone,
  check (handset = 'browser' or desk_phone is not null)
);

create table contactcentre.place (
  queue_id text not null references contactcentre.queue,
  staff_id uuid not null references contactcentre.agent,
  penalty  int  not null default 0 check (penalty between 0 and 9),
  primary key (queue_id, staff_id)
);
create index place_of_agent on contactcentre.place (staff_id);

-- What every agent does now; and what they did, for the reports.
create table contactcentre.agent_state (
  staff_id uuid primary key references contactcentre.agent,
  state    text not null check (state in ('offline', 'ready', 'paused', 'ringing', 'on-call', 'wrap-up')),
  reason   text,
  call_id  uuid,
  page     text,
  since    timestamp with time zone not null,
  due_at   timestamp with time zone,
  version  int not null default 0,
  check ((state = 'paused') = (reason is not null)),
  check (state not in ('ringing', 'on-call') or call_id is not null)
);
create index agent_state_due on contactcentre.agent_state (due_at) where due_at is not null;
create unique index one_agent_a_call on contactcentre.agent_state (call_id) where state = 'on-call';

create table contactcentre.agent_time (
  id       bigint generated always as identity primary key,
  staff_id uuid not null references contactcentre.agent,
  state    text not null,
  reason   text,
  call_id  uuid,
  queue_id text,
  since    timestamp with time zone not null,
  until    timestamp with time zone not null check (until >= since)
);
create index agent_time_since on contactcentre.agent_time (since);
create trigger agent_time_is_append_only
  before update or delete or truncate on contactcentre.agent_time
  for each statement execute function database.refuse_change();

-- One caller's call to the line.
create table contactcentre.line_call (
  id          uuid primary key,
  exchange    text not null,
  caller      text check (caller ~ '^\+[1-9][0-9]{6,14}$'),
  did         text not null,
  language    text not null check (language in ('ru', 'en')),
  state       text not null check (state in ('arrived', 'waiting', 'offered', 'talking', 'held', 'over')),
  queue_id    text,
  position    int,
  arrived_at  timestamp with time zone not null,
  queued_at   timestamp with time zone,
  answered_at timestamp with time zone,
  over_at     timestamp with time zone,
  agent_id    uuid,
  outcome     text check (outcome in
    ('answered', 'abandoned', 'left-early', 'callback', 'closed', 'overflow', 'nobody', 'lost')),
  version     int not null default 0,
  check ((state = 'over') = (over_at is not null)),
  check ((state = 'over') = (outcome is not null)),
  check ((state in ('offered', 'talking')) <= (agent_id is not null))
);
create index line_call_live on contactcentre.line_call (exchange) where state <> 'over';
create index line_call_by_time on contactcentre.line_call (arrived_at);
create index line_call_of_caller on contactcentre.line_call (caller, arrived_at desc) where caller is not null;
create index line_call_of_agent on contactcentre.line_call (agent_id, answered_at desc) where agent_id is not null;
create unique index one_call_an_agent on contactcentre.line_call (agent_id) where state = 'talking';

-- Each wait in a queue, and its one end: what service level and waits are counted from.
create table contactcentre.queue_visit (
  call_id    uuid not null references contactcentre.line_call,
  number     int  not null check (number >= 1),
  queue_id   text not null,
  entered_at timestamp with time zone not null,
  left_at    timestamp with time zone check (left_at >= entered_at),
  result     text check (result in ('answered', 'abandoned', 'too-long', 'key', 'nobody', 'moved', 'lost')),
  agent_id   uuid,
  talk_until timestamp with time zone,
  ended_by   text check (ended_by in ('caller', 'agent', 'transfer')),
  primary key (call_id, number),
  check ((left_at is null) = (result is null)),
  check ((result = 'answered') <= (agent_id is not null))
);
create unique index one_visit_at_a_time on contactcentre.queue_visit (call_id) where left_at is null;
create index queue_visit_by_time on contactcentre.queue_visit (entered_at);

-- Each time an agent's phone rang for a caller.
create table contactcentre.offer (
  id       bigint generated always as identity primary key,
  call_id  uuid not null references contactcentre.line_call,
  queue_id text not null,
  agent_id uuid not null,
  at       timestamp with time zone not null,
  ended_at timestamp with time zone,
  result   text check (result in ('answered', 'not-taken', 'gone')),
  check ((ended_at is null) = (result is null))
);
create index offer_of_call on contactcentre.offer (call_id);
create index offer_by_time on contactcentre.offer (at);
create unique index one_answer_a_visit on contactcentre.offer (call_id, at) where result = 'answered';
