-- What patients agree to (R2): append-only, a withdrawal is a line of its own.
create table patients.consent (
  id         bigint generated always as identity primary key,
  patient_id uuid                     not null references patients.patient,
  kind       text                     not null check (kind in ('personal-data', 'disclosure', 'intervention')),
  decision   text                     not null check (decision in ('given', 'withdrawn')),
  version    date                     not null,
  language   text                     not null check (language in ('ru', 'en')),
  text_hash  text                     not null check (text_hash ~ '^[0-9a-f]{64}$'),
  at         timestamp with time zone not null,
  -- Both or none: without a session it was signed on paper.
  session_id uuid,
  address    text check (address <> ''),
  check ((session_id is null) = (address is null))
);
create index consent_of_patient on patients.consent (patient_id, kind, id desc);

create trigger consent_is_append_only
  before update or delete or truncate on patients.consent
  for each statement execute function database.refuse_change();

-- Somebody is registering (R1): kept while the page is closed, known by a secret in their browser.
create table patients.registration (
  token_hash    text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  phone         text                     not null check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  language      text                     not null check (language in ('ru', 'en')),
  time_zone     text                     not null,
  confirmed_at  timestamp with time zone,
  login         text,
  password_hash text,
  family_name   text check (family_name <> ''),
  given_name    text check (given_name <> ''),
  patronymic    text check (patronymic <> ''),
  birth_date    date check (birth_date >= date '1900-01-01'),
  policy_number text check (policy_number <> ''),
  expires_at    timestamp with time zone not null,
  check (login is null or confirmed_at is not null),
  check ((login is null) = (password_hash is null)),
  check (birth_date is null or login is not null),
  check (num_nulls(family_name, given_name, birth_date) in (0, 3))
);
create index registration_expires on patients.registration (expires_at);
