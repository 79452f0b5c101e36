create schema scheduling;

-- Ids beside ranges in one exclusion constraint. A trusted extension: the owner of a database may create it.
create extension if not exists btree_gist with schema database;

-- Hours that a doctor offers, cut into slots of one length from their beginning.
create table scheduling.opening (
  id           uuid primary key,
  doctor_id    uuid                     not null,
  starts_at    timestamp with time zone not null,
  ends_at      timestamp with time zone not null,
  slot_minutes int                      not null check (slot_minutes between 5 and 240),
  check (ends_at >= starts_at + make_interval(mins => slot_minutes)),
  constraint openings_of_a_doctor_never_overlap
    exclude using gist (doctor_id with =, tstzrange(starts_at, ends_at) with &&)
);
create index opening_of_doctor on scheduling.opening (doctor_id, starts_at);

-- A consultation that is held at a set time. `due_at` is when the next reminder of it is to be sent.
create table scheduling.appointment (
  consultation_id uuid primary key,
  patient_id      uuid                     not null,
  doctor_id       uuid                     not null,
  starts_at       timestamp with time zone not null,
  ends_at         timestamp with time zone not null check (ends_at > starts_at),
  state           text                     not null check (state in ('booked', 'cancelled', 'over')),
  booked_at       timestamp with time zone not null,
  moves           int                      not null default 0 check (moves >= 0),
  due_at          timestamp with time zone,
  check (due_at is null or (state = 'booked' and due_at < starts_at)),
  constraint one_appointment_at_a_time_per_doctor
    exclude using gist (doctor_id with =, tstzrange(starts_at, ends_at) with &&) where (state = 'booked'),
  constraint one_appointment_at_a_time_per_patient
    exclude using gist (patient_id with =, tstzrange(starts_at, ends_at) with &&) where (state = 'booked')
);
create index appointment_of_doctor on scheduling.appointment (doctor_id, starts_at) where state = 'booked';
create index appointment_of_patient on scheduling.appointment (patient_id, starts_at) where state = 'booked';
create index appointment_due on scheduling.appointment (due_at) where due_at is not null;
