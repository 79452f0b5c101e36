-- When a doctor takes whoever asks for the duty doctor (R6). One who was not seen for long has gone without saying so.
create table scheduling.duty_shift (
  id        uuid primary key,
  doctor_id uuid                     not null,
  began_at  timestamp with time zone not null,
  seen_at   timestamp with time zone not null check (seen_at >= began_at),
  ended_at  timestamp with time zone check (ended_at >= began_at)
);
create unique index one_open_shift_a_doctor on scheduling.duty_shift (doctor_id) where ended_at is null;

-- A patient's request for the duty doctor; its id is that of the consultation it becomes.
create table scheduling.waiting_place (
  id         uuid primary key,
  patient_id uuid                     not null,
  speciality text                     not null check (speciality <> ''),
  reason     text check (reason <> '' and length(reason) <= 1000),
  joined_at  timestamp with time zone not null,
  state      text                     not null check (state in ('waiting', 'taken', 'served', 'left')),
  taken_by   uuid,
  taken_at   timestamp with time zone check (taken_at >= joined_at),
  called_at  timestamp with time zone check (called_at >= taken_at),
  ended_at   timestamp with time zone check (ended_at >= joined_at),
  check ((taken_by is null) = (taken_at is null)),
  check (called_at is null or taken_at is not null),
  check (state <> 'waiting' or taken_at is null),
  check (state <> 'taken' or taken_at is not null),
  check (state <> 'served' or called_at is not null),
  check ((state in ('served', 'left')) = (ended_at is not null))
);
create unique index one_place_a_patient on scheduling.waiting_place (patient_id) where state in ('waiting', 'taken');
create index waiting_line on scheduling.waiting_place (joined_at, id) where state = 'waiting';
create index waiting_taken on scheduling.waiting_place (taken_by) where state = 'taken';
create index waiting_served on scheduling.waiting_place (ended_at desc) where state = 'served';
