create schema consultations;

create table consultations.consultation (
  id            uuid primary key,
  patient_id    uuid                     not null,
  doctor_id     uuid                     not null,
  exchange      text,
  state         text                     not null check (state in ('due', 'connecting', 'calling', 'running', 'closed')),
  mode          text check (mode in ('video', 'audio', 'phone', 'chat')),
  first_by      text check (first_by in ('web', 'phone')),
  doctor_leg    uuid,
  doctor_side   text check (doctor_side in ('awaited', 'present', 'lost')),
  doctor_since  timestamp with time zone,
  patient_leg   uuid,
  patient_side  text check (patient_side in ('awaited', 'present', 'lost')),
  patient_since timestamp with time zone,
  requested_at  timestamp with time zone not null,
  started_at    timestamp with time zone,
  ends_at       timestamp with time zone check (ends_at > started_at),
  ended_at      timestamp with time zone,
  ending        text check (ending in ('finished', 'time-up', 'not-reached', 'abandoned')),
  rendered      boolean,
  version       int                      not null default 0,
  check ((state = 'closed') = (ended_at is not null)),
  check ((ended_at is null) = (ending is null)),
  check ((ended_at is null) = (rendered is null)),
  check ((started_at is null) = (ends_at is null)),
  check ((started_at is null) = (mode is null)),
  check (state <> 'running' or started_at is not null),
  check ((state = 'connecting') = (first_by is not null))
);
create index consultation_doctor on consultations.consultation (doctor_id, requested_at);
create index consultation_patient on consultations.consultation (patient_id, requested_at);
create index consultation_requested on consultations.consultation (requested_at desc, id);
create unique index consultation_doctor_leg on consultations.consultation (doctor_leg) where doctor_leg is not null;
create unique index consultation_patient_leg on consultations.consultation (patient_leg) where patient_leg is not null;
create unique index one_live_call_per_doctor on consultations.consultation (doctor_id)
  where state in ('connecting', 'calling', 'running') and mode is distinct from 'chat';
create unique index one_live_call_per_patient on consultations.consultation (patient_id)
  where state in ('connecting', 'calling', 'running') and mode is distinct from 'chat';
