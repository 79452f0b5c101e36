create schema telephony;

-- One-time right of a browser to place one call as one leg. Only the token's SHA-256 is kept.
create table telephony.join_token (
  token_hash  bytea primary key check (octet_length(token_hash) = 32),
  leg_id      uuid                     not null unique,
  exchange    text                     not null,
  language    text                     not null check (language in ('ru', 'en')),
  issued_at   timestamp with time zone not null,
  expires_at  timestamp with time zone not null check (expires_at > issued_at),
  redeemed_at timestamp with time zone check (redeemed_at >= issued_at)
);

-- Exchange events whose handling failed, kept for a person to look at.
create table telephony.parked_event (
  id        bigint generated always as identity primary key,
  at        timestamp with time zone not null,
  exchange  text                     not null,
  leg_id    uuid,
  event     text                     not null,
  error     text                     not null
);

-- Spring Integration's lock table (org/springframework/integration/jdbc/schema-postgresql.sql): who listens to which exchange.
create table telephony.int_lock (
  lock_key      char(36)     not null,
  region        varchar(100) not null,
  client_id     char(36),
  created_date  timestamp    not null,
  expired_after timestamp    not null,
  primary key (lock_key, region)
);
