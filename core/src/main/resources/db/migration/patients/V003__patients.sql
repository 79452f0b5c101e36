create schema patients;

create table patients.patient (
  id          uuid primary key,
  family_name text                     not null check (family_name <> ''),
  given_name  text                     not null check (given_name <> ''),
  patronymic  text check (patronymic <> ''),
  birth_date  date                     not null check (birth_date >= date '1900-01-01'),
  phone       text                     not null check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  time_zone   text                     not null,
  language    text                     not null check (language in ('ru', 'en')),
  created_at  timestamp with time zone not null
);
