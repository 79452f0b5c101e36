-- Who a caller is, as agents found it out on the line (R5): what was asked, how each answer compared, what came of it.
-- Neither what was said nor what it was compared with is kept here.
create schema verification;

-- What a programme asks of callers, where it is not the usual.
create table verification.checklist (
  programme_id uuid primary key,
  required     int                      not null check (required between 1 and 100),
  of_list      int                      not null check (of_list between 0 and required),
  changed_at   timestamp with time zone not null
);
create table verification.checklist_item (
  programme_id uuid    not null references verification.checklist on delete cascade,
  item         text    not null check (item in
                 ('full-name', 'birth-date', 'policy', 'sponsor', 'document', 'code-word', 'code')),
  weight       int     not null check (weight between 0 and 20),
  mandatory    boolean not null,
  primary key (programme_id, item)
);

-- What patients have said they will be asked on the phone, as keyed hashes.
create table verification.secret (
  patient_id uuid                     not null,
  kind       text                     not null check (kind in ('document', 'code-word')),
  hash       text                     not null check (hash <> ''),
  set_at     timestamp with time zone not null,
  primary key (patient_id, kind)
);

-- Each search, without what was searched for.
create table verification.search (
  id        bigint generated always as identity primary key,
  agent_id  uuid                     not null,
  call_kind text                     not null check (call_kind in ('line', 'callback')),
  call_id   uuid                     not null,
  at        timestamp with time zone not null,
  criteria  text[]                   not null check (cardinality(criteria) >= 2),
  found     int                      not null check (found >= 0)
);
create index search_of_call on verification.search (call_id);
create index search_of_agent on verification.search (agent_id, at);
create trigger search_is_append_only
  before update or delete or truncate on verification.search
  for each statement execute function database.refuse_change();

-- One agent finds out whether one caller is one patient and one insured person.
create table verification.caller_check (
  id           uuid primary key,
  patient_id   uuid                     not null,
  insured_id   uuid                     not null,
  programme_id uuid                     not null,
  agent_id     uuid                     not null,
  call_kind    text                     not null check (call_kind in ('line', 'callback')),
  call_id      uuid                     not null,
  caller       text check (caller ~ '^\+[1-9][0-9]{6,14}$'),
  required     int                      not null check (required >= 1),
  of_list      int                      not null check (of_list between 0 and required),
  began_at     timestamp with time zone not null
);
create index caller_check_of_patient on verification.caller_check (patient_id, began_at);
create index caller_check_of_insured on verification.caller_check (insured_id, began_at);
create index caller_check_of_call on verification.caller_check (call_id);
create index caller_check_of_caller on verification.caller_check (caller, began_at) where caller is not null;
create index caller_check_by_time on verification.caller_check (began_at);
create trigger caller_check_is_append_only
  before update or delete or truncate on verification.caller_check
  for each statement execute function database.refuse_change();

-- The checklist as it was. `of_list`: the sponsor's list shows it, and not only what the patient said of themselves.
create table verification.asked (
  check_id  uuid    not null references verification.caller_check,
  item      text    not null check (item in
              ('full-name', 'birth-date', 'policy', 'sponsor', 'document', 'code-word', 'code')),
  weight    int     not null check (weight between 0 and 20),
  mandatory boolean not null,
  available boolean not null,
  of_list   boolean not null,
  primary key (check_id, item)
);
create trigger asked_is_append_only
  before update or delete or truncate on verification.asked
  for each statement execute function database.refuse_change();

-- Each answer of the caller, right or wrong.
create table verification.answer (
  check_id uuid                     not null references verification.caller_check,
  number   int                      not null check (number >= 1),
  item     text                     not null,
  result   text                     not null check (result in ('match', 'no-match')),
  at       timestamp with time zone not null,
  primary key (check_id, number),
  foreign key (check_id, item) references verification.asked
);
create unique index one_match_an_item on verification.answer (check_id, item) where result = 'match';
create trigger answer_is_append_only
  before update or delete or truncate on verification.answer
  for each statement execute function database.refuse_change();

-- The check that goes on: one a patient and one an insured person.
create table verification.open_check (
  check_id   uuid primary key references verification.caller_check deferrable initially deferred,
  patient_id uuid not null unique,
  insured_id uuid not null unique,
  agent_id   uuid not null,
  call_id    uuid not null
);
create index open_check_of_agent on verification.open_check (agent_id);

-- What came of it: one end a check.
create table verification.outcome (
  check_id  uuid primary key references verification.caller_check,
  result    text                     not null check (result in ('passed', 'failed', 'left')),
  score     int                      not null check (score >= 0),
  recording text check (recording <> ''),
  at        timestamp with time zone not null
);
create trigger outcome_is_append_only
  before update or delete or truncate on verification.outcome
  for each statement execute function database.refuse_change();

-- Nobody passes without the answers that the checklist asks for.
create function verification.guard_outcome() returns trigger
  language plpgsql as
$$
declare
  points int;
  listed int;
  missing int;
  wanted verification.caller_check;
begin
  select * into wanted from verification.caller_check where id = new.check_id;
  select coalesce(sum(a.weight) filter (where m.item is not null), 0),
         coalesce(sum(a.weight) filter (where m.item is not null and a.of_list), 0),
         count(*) filter (where a.mandatory and m.item is null)
    into points, listed, missing
    from verification.asked a
    left join verification.answer m on m.check_id = a.check_id and m.item = a.item and m.result = 'match'
   where a.check_id = new.check_id;
  if new.score <> points then
    raise exception 'verification.outcome: the score is %', points using errcode = 'restrict_violation';
  end if;
  if new.result = 'passed' and (points < wanted.required or listed < wanted.of_list or missing > 0) then
    raise exception 'verification.outcome: not enough was answered rightly' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger nobody_passes_without_answers
  before insert on verification.outcome
  for each row execute function verification.guard_outcome();

-- A record that callers were taken for in vain too often: nobody is verified by phone as them until then.
create table verification.record_lock (
  id          bigint generated always as identity primary key,
  kind        text                     not null check (kind in ('patient', 'insured')),
  record_id   uuid                     not null,
  check_id    uuid                     not null references verification.caller_check,
  locked_at   timestamp with time zone not null,
  until       timestamp with time zone not null check (until > locked_at),
  unlocked_at timestamp with time zone check (unlocked_at >= locked_at),
  unlocked_by uuid,
  check ((unlocked_at is null) = (unlocked_by is null))
);
create index record_lock_of_record on verification.record_lock (kind, record_id, locked_at desc);
create index record_lock_of_check on verification.record_lock (check_id);

-- What a supervisor is to look at.
create table verification.alarm (
  id         uuid primary key,
  kind       text                     not null check (kind in
               ('record-locked', 'without-call', 'self', 'many-patients', 'many-searches')),
  at         timestamp with time zone not null,
  agent_id   uuid                     not null,
  call_id    uuid,
  caller     text check (caller ~ '^\+[1-9][0-9]{6,14}$'),
  patient_id uuid,
  check_id   uuid references verification.caller_check,
  seen_at    timestamp with time zone check (seen_at >= at),
  seen_by    uuid,
  check ((seen_at is null) = (seen_by is null))
);
create index alarm_unseen on verification.alarm (at desc) where seen_at is null;
create index alarm_by_time on verification.alarm (at desc, id);
create unique index one_alarm_a_call on verification.alarm (call_id, kind) where kind in ('many-patients', 'many-searches');
create unique index one_alarm_an_agent on verification.alarm (agent_id) where kind = 'without-call' and seen_at is null;

-- What a programme's customer was asked to put right (R17).
create table verification.correction (
  id           uuid primary key,
  report_id    uuid                     not null,
  kind         text                     not null check (kind in ('not-listed', 'duplicate', 'wrong-data')),
  patient_id   uuid                     not null,
  insured_id   uuid,
  programme_id uuid                     not null,
  fields       text[]                   not null,
  note         text check (char_length(note) between 1 and 1000),
  agent_id     uuid                     not null,
  call_id      uuid                     not null,
  at           timestamp with time zone not null
);
create index correction_by_time on verification.correction (at desc, id);
create index correction_of_call on verification.correction (call_id);
create trigger correction_is_append_only
  before update or delete or truncate on verification.correction
  for each statement execute function database.refuse_change();
