-- Agents, supervisors and admins; a doctor's record is the doctor's own.
create table staff.member (
  id          uuid primary key,
  role        text                     not null check (role in ('agent', 'supervisor', 'admin')),
  family_name text                     not null check (family_name <> ''),
  given_name  text                     not null check (given_name <> ''),
  patronymic  text check (patronymic <> ''),
  language    text                     not null check (language in ('ru', 'en')),
  time_zone   text                     not null,
  created_at  timestamp with time zone not null,
  disabled_at timestamp with time zone check (disabled_at >= created_at)
);
create index member_newest on staff.member (created_at desc, id);

alter table staff.doctor
  add column disabled_at timestamp with time zone check (disabled_at >= created_at);

-- A link by which somebody gets, or gets back, their way in. Of its token only a hash is kept.
create table staff.invitation (
  id          uuid primary key,
  person_kind text                     not null check (person_kind in ('doctor', 'agent', 'supervisor', 'admin')),
  person_id   uuid                     not null,
  purpose     text                     not null check (purpose in ('welcome', 'password', 'second-factor')),
  token_hash  text                     not null unique,
  issued_at   timestamp with time zone not null,
  expires_at  timestamp with time zone not null check (expires_at > issued_at),
  revoked_at  timestamp with time zone check (revoked_at >= issued_at),
  finished_at timestamp with time zone check (finished_at >= issued_at),
  check (revoked_at is null or finished_at is null)
);
-- One link that works for each person.
create unique index invitation_open on staff.invitation (person_kind, person_id) where revoked_at is null and finished_at is null;
