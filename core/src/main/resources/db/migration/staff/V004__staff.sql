create schema staff;

create table staff.doctor (
  id          uuid primary key,
  family_name text                     not null check (family_name <> ''),
  given_name  text                     not null check (given_name <> ''),
  patronymic  text check (patronymic <> ''),
  speciality  text check (speciality <> ''),
  desk_phone  text check (desk_phone <> ''),
  language    text                     not null check (language in ('ru', 'en')),
  created_at  timestamp with time zone not null
);
