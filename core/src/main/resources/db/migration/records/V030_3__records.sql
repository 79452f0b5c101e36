create schema records;

-- A doctor opened a patient's record for a reason that they gave. Append-only: it ends by itself.
create table records.opening (
  id              uuid primary key,
  doctor_id       uuid                     not null,
  consultation_id uuid                     not null,
  scope           text                     not null check (scope in ('own', 'colleagues')),
  purpose         text                     not null
    check (purpose in ('conclusion', 'question', 'preparation', 'review', 'other')),
  words           text                     not null check (char_length(words) <= 500),
  opened_at       timestamp with time zone not null,
  open_until      timestamp with time zone not null check (open_until > opened_at),
  constraint opening_other_is_said check (purpose <> 'other' or btrim(words) <> '')
);
create index opening_of_doctor on records.opening (doctor_id, consultation_id, open_until);

create trigger opening_is_append_only
  before update or delete or truncate on records.opening
  for each statement execute function database.refuse_change();
