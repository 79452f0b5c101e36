create schema recordings;

-- One wish to record a conversation, and what became of it. The row stays for good, as proof; the sound does not.
create table recordings.recording (
  id              uuid primary key,
  consultation_id uuid                     not null,
  patient_id      uuid                     not null,
  doctor_id       uuid                     not null,
  exchange        text                     not null,
  doctor_leg      uuid                     not null,
  patient_leg     uuid                     not null,
  by_phone        boolean                  not null,
  state           text                     not null
    check (state in ('asked', 'not-agreed', 'running', 'stopped', 'kept', 'lost', 'deleted')),
  asked_at        timestamp with time zone not null,
  started_at      timestamp with time zone,
  stopped_at      timestamp with time zone,
  stopped_by      text,
  kept_at         timestamp with time zone,
  kept_until      timestamp with time zone,
  kept_because    text,
  length          bigint check (length > 0),
  sha256          text check (sha256 ~ '^[0-9a-f]{64}$'),
  master_key      text,
  wrapped_key     bytea,
  deleted_at      timestamp with time zone,
  due_at          timestamp with time zone,
  version         int                      not null default 0,
  check (state in ('asked', 'not-agreed') or started_at is not null),
  check (state in ('asked', 'not-agreed', 'running') or (stopped_at is not null and stopped_by is not null)),
  check (state not in ('kept', 'deleted')
    or num_nulls(kept_at, kept_until, kept_because, length, sha256, master_key) = 0),
  check ((state = 'kept') = (wrapped_key is not null)),
  check ((state = 'deleted') = (deleted_at is not null)),
  check ((due_at is not null) = (state in ('asked', 'running', 'stopped')))
);
create unique index one_recording_at_a_time on recordings.recording (consultation_id) where state in ('asked', 'running');
create index recording_of_consultation on recordings.recording (consultation_id, asked_at);
create index recording_of_doctor on recordings.recording (doctor_id, asked_at);
create index recording_that_is_due on recordings.recording (exchange, due_at) where due_at is not null;
create index recording_to_be_deleted on recordings.recording (kept_until) where state = 'kept';
create index recording_of_leg on recordings.recording (patient_leg) where state in ('asked', 'running');
create index recording_by_time on recordings.recording (asked_at);

create trigger recording_stays
  before delete or truncate on recordings.recording
  for each statement execute function database.refuse_change();

-- Who was asked, and who said what, how and when.
create table recordings.consent (
  id           bigint generated always as identity primary key,
  recording_id uuid                     not null references recordings.recording,
  step         text                     not null check (step in ('asked', 'agreed', 'refused', 'called-off', 'withdrawn')),
  by_kind      text                     not null check (by_kind in ('patient', 'doctor', 'service')),
  by_id        text                     not null,
  how          text                     not null check (how in ('page', 'phone-key', 'no-answer', 'setting', 'end-of-call')),
  at           timestamp with time zone not null,
  constraint one_step_once unique (recording_id, step),
  -- Only the patient can agree.
  check (step <> 'agreed' or (by_kind = 'patient' and how in ('page', 'phone-key')))
);
create trigger consent_is_append_only
  before update or delete or truncate on recordings.consent
  for each statement execute function database.refuse_change();

-- Nothing runs without the patient's word, and what is over never runs again.
create function recordings.guard_recording() returns trigger
  language plpgsql as
$$
begin
  if new.state = 'running' and not exists (
       select from recordings.consent c where c.recording_id = new.id and c.step = 'agreed') then
    raise exception 'recordings.recording: nobody has agreed' using errcode = 'restrict_violation';
  end if;
  if new.state <> old.state and (old.state, new.state) not in (
       ('asked', 'running'), ('asked', 'not-agreed'), ('running', 'stopped'), ('stopped', 'kept'), ('stopped', 'lost'),
       ('kept', 'deleted')) then
    raise exception 'recordings.recording: % does not become %', old.state, new.state using errcode = 'restrict_violation';
  end if;
  if (new.id, new.consultation_id, new.patient_id, new.doctor_id, new.exchange, new.doctor_leg, new.patient_leg, new.asked_at)
     is distinct from
     (old.id, old.consultation_id, old.patient_id, old.doctor_id, old.exchange, old.doctor_leg, old.patient_leg, old.asked_at) then
    raise exception 'recordings.recording: whose it is does not change' using errcode = 'restrict_violation';
  end if;
  if old.sha256 is not null and (new.sha256, new.length, new.started_at, new.stopped_at) is distinct from
     (old.sha256, old.length, old.started_at, old.stopped_at) then
    raise exception 'recordings.recording: the proof does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger recording_is_guarded
  before update on recordings.recording
  for each row execute function recordings.guard_recording();
create function recordings.begin_asked() returns trigger
  language plpgsql as
$$
begin
  if new.state <> 'asked' then
    raise exception 'recordings.recording: begins by asking' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger recording_begins_by_asking
  before insert on recordings.recording
  for each row execute function recordings.begin_asked();

-- The sound in encrypted pieces, so that one can listen from anywhere in it.
create table recordings.piece (
  recording_id uuid  not null references recordings.recording,
  number       int   not null check (number >= 0),
  sealed       bytea not null check (octet_length(sealed) > 16),
  primary key (recording_id, number)
);
-- What is encrypted does not get smaller.
alter table recordings.piece alter column sealed set storage external;
create trigger piece_is_not_changed
  before update or truncate on recordings.piece
  for each statement execute function database.refuse_change();

-- Who listened, and why.
create table recordings.listening (
  id           uuid primary key,
  recording_id uuid                     not null references recordings.recording,
  by_kind      text                     not null check (by_kind in ('doctor', 'admin')),
  by_id        text                     not null,
  reason       text                     not null check (char_length(trim(reason)) between 3 and 500),
  at           timestamp with time zone not null
);
create index listening_of_recording on recordings.listening (recording_id, at);
create trigger listening_is_append_only
  before update or delete or truncate on recordings.listening
  for each statement execute function database.refuse_change();
