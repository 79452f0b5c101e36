-- A third party in a running consultation (interpreter, colleague, relative), by web link or phone. Whether a
-- consultation has any stands in its own row, so that a call of two asks for none.
alter table consultations.consultation add column with_guests boolean not null default false;

create table consultations.guest (
  id              uuid primary key,
  consultation_id uuid                     not null references consultations.consultation,
  exchange        text                     not null,
  role            text                     not null check (role in ('interpreter', 'colleague', 'relative', 'other')),
  label           text                     not null check (length(label) between 1 and 60),
  way             text                     not null check (way in ('link', 'phone')),
  phone           text check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  language        text                     not null check (language in ('ru', 'en')),
  state           text                     not null check (state in ('asked', 'agreed', 'coming', 'present', 'left', 'over')),
  consent         text check (consent in ('told', 'in-cabinet', 'orally')),
  consented_at    timestamp with time zone,
  leg_id          uuid,
  ending          text check (ending in ('refused', 'removed', 'failed', 'left', 'consultation-over')),
  invited_at      timestamp with time zone not null,
  since           timestamp with time zone not null,
  version         int                      not null default 0,
  check ((way = 'phone') = (phone is not null)),
  check ((consent is null) = (consented_at is null)),
  -- Nobody comes to whom the patient has not agreed.
  constraint guest_comes_with_consent check (state in ('asked', 'over') or consent is not null),
  check (state <> 'asked' or consent is null),
  check ((state in ('coming', 'present')) = (leg_id is not null)),
  check ((state = 'over') = (ending is not null))
);
create index guest_consultation on consultations.guest (consultation_id, invited_at);
create unique index guest_leg on consultations.guest (leg_id) where leg_id is not null;
create index guest_at_exchange on consultations.guest (exchange) where leg_id is not null;

-- Links to one guest; whoever has one is that guest. Only its hash is kept.
create table consultations.guest_link (
  token_hash bytea primary key check (length(token_hash) = 32),
  guest_id   uuid                     not null references consultations.guest,
  expires_at timestamp with time zone not null
);
create index guest_link_guest on consultations.guest_link (guest_id);

-- One ringing of a guest's phone, written before it is dialled. It counts towards nothing (R13).
create table consultations.guest_attempt (
  leg_id      uuid primary key,
  guest_id    uuid                     not null references consultations.guest,
  destination text                     not null check (destination ~ '^\+[1-9][0-9]{6,14}$'),
  caller_id   text                     not null,
  exchange    text                     not null,
  trunk       text                     not null,
  intended_at timestamp with time zone not null,
  dialled_at  timestamp with time zone,
  ringing_at  timestamp with time zone,
  answered_at timestamp with time zone,
  ended_at    timestamp with time zone
);
create index guest_attempt_guest on consultations.guest_attempt (guest_id, intended_at);

create table consultations.guest_outcome (
  leg_id      uuid primary key references consultations.guest_attempt,
  at          timestamp with time zone not null,
  disposition text                     not null,
  fault       text check (fault in ('called', 'carrier', 'ours', 'unclear')),
  rang        boolean                  not null,
  sip_status  int check (sip_status between 100 and 699),
  q850_cause  int check (q850_cause between 0 and 127),
  answered_by text check (answered_by in ('person', 'machine', 'nobody')),
  check ((disposition = 'answered') = (fault is null))
);
create trigger guest_outcome_is_append_only
  before update or delete or truncate on consultations.guest_outcome
  for each statement execute function database.refuse_change();
