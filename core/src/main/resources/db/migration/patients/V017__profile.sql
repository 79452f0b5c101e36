alter table patients.patient
  add column address       text check (address <> ''),
  add column email         text check (email <> ''),
  add column policy_number text check (policy_number <> '');

-- What a patient changed of their data (R17): append-only.
create table patients.change (
  id         bigint generated always as identity primary key,
  patient_id uuid                     not null references patients.patient,
  field      text                     not null check (field in ('name', 'birth-date', 'phone', 'address', 'email', 'policy')),
  before     text,
  after      text,
  at         timestamp with time zone not null,
  session_id uuid                     not null,
  address    text                     not null check (address <> ''),
  check (before is distinct from after)
);
create index change_of_patient on patients.change (patient_id, id desc);

create trigger change_is_append_only
  before update or delete or truncate on patients.change
  for each statement execute function database.refuse_change();

-- A new number that waits for its code.
create table patients.new_phone (
  patient_id uuid primary key references patients.patient,
  phone      text not null check (phone ~ '^\+[1-9][0-9]{6,14}$')
);
