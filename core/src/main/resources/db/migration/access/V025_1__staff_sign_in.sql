-- Everybody who works here signs in, each in their role.
alter table access.credentials
  drop constraint credentials_person_kind_check,
  add constraint credentials_person_kind_check check (person_kind in ('patient', 'doctor', 'agent', 'supervisor', 'admin'));
alter table access.session
  drop constraint session_person_kind_check,
  add constraint session_person_kind_check check (person_kind in ('patient', 'doctor', 'agent', 'supervisor', 'admin'));

-- A password that an admin has taken away: it lets nobody in until another one is chosen.
alter table access.credentials
  add column reset_at timestamp with time zone;

-- Staff's sessions are locked when they are idle; those of patients never are, and have no `active_at`.
alter table access.session
  add column active_at timestamp with time zone check (active_at >= opened_at),
  add column locked_at timestamp with time zone check (locked_at >= opened_at),
  add check (locked_at is null or active_at is not null);

-- A secret that an authenticator app shares with us (RFC 6238), encrypted. Until it is proved it lets nobody in.
create table access.second_factor (
  id          uuid primary key,
  person_kind text                     not null check (person_kind in ('doctor', 'agent', 'supervisor', 'admin')),
  person_id   uuid                     not null,
  secret      bytea                    not null,
  created_at  timestamp with time zone not null,
  proved_at   timestamp with time zone check (proved_at >= created_at)
);
create unique index second_factor_in_use on access.second_factor (person_kind, person_id) where proved_at is not null;
create unique index second_factor_to_be_proved on access.second_factor (person_kind, person_id) where proved_at is null;

-- A code is accepted once: who comes second with it, at whatever node, meets this key.
create table access.spent_code (
  second_factor_id uuid                     not null references access.second_factor on delete cascade,
  step             bigint                   not null,
  spent_at         timestamp with time zone not null,
  primary key (second_factor_id, step)
);
create index spent_code_old on access.spent_code (spent_at);

-- Codes for when the authenticator is not at hand, as keyed hashes, each used once.
create table access.recovery_code (
  person_kind text                     not null check (person_kind in ('doctor', 'agent', 'supervisor', 'admin')),
  person_id   uuid                     not null,
  hash        text                     not null,
  used_at     timestamp with time zone,
  primary key (person_kind, person_id, hash)
);
