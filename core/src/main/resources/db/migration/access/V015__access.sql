create schema access;

-- What somebody signs in with. Of the password only a salted hash is kept.
create table access.credentials (
  person_kind         text                     not null check (person_kind in ('patient', 'doctor')),
  person_id           uuid                     not null,
  login               text                     not null check (char_length(login) between 3 and 64),
  -- The same for all ways to write the login.
  login_key           text                     not null unique,
  password_hash       text                     not null check (password_hash like '$argon2id$%'),
  created_at          timestamp with time zone not null,
  password_changed_at timestamp with time zone not null,
  primary key (person_kind, person_id)
);

-- A code sent by text, as a keyed hash. The newest one for a number and a purpose is the one that can be used, once.
create table access.code (
  id         bigint generated always as identity primary key,
  purpose    text                     not null,
  phone      text                     not null check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  hash       text                     not null,
  sent_at    timestamp with time zone not null,
  expires_at timestamp with time zone not null check (expires_at > sent_at),
  used_at    timestamp with time zone check (used_at >= sent_at)
);
create index code_newest on access.code (phone, purpose, id desc);
create index code_expired on access.code (expires_at);

-- How much of an allowance is taken, as the moment at which nothing of it will be any more. Whose it is, is a keyed hash.
create table access.allowance (
  kind     text                     not null,
  who      text                     not null,
  empty_at timestamp with time zone not null,
  primary key (kind, who)
);
create index allowance_empty on access.allowance (empty_at);

-- A browser that somebody signed in with. The id is worth nothing without the signature in its cookie.
create table access.session (
  id          uuid primary key,
  person_kind text                     not null check (person_kind in ('patient', 'doctor')),
  person_id   uuid                     not null,
  address     text                     not null,
  user_agent  text                     not null,
  opened_at   timestamp with time zone not null,
  seen_at     timestamp with time zone not null check (seen_at >= opened_at),
  expires_at  timestamp with time zone not null check (expires_at > opened_at),
  ended_at    timestamp with time zone check (ended_at >= opened_at)
);
create index session_of_person on access.session (person_kind, person_id, expires_at) where ended_at is null;
create index session_expired on access.session (expires_at);
