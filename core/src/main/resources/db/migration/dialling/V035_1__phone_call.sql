-- One ringing of one phone on behalf of another room's errand, written before it is dialled (R14). As an attempt, of
-- somebody who need not be a patient.
create table dialling.phone_call (
  id          uuid primary key,
  errand_id   uuid                     not null,
  sequence    int                      not null check (sequence >= 1),
  previous    int generated always as (nullif(sequence - 1, 0)) stored,
  leg_id      uuid                     not null,
  destination text                     not null check (destination ~ '^\+[1-9][0-9]{6,14}$'),
  caller_id   text                     not null,
  exchange    text                     not null,
  trunk       text                     not null,
  intended_at timestamp with time zone not null,
  dialled_at  timestamp with time zone,
  ringing_at  timestamp with time zone,
  answered_at timestamp with time zone,
  ended_at    timestamp with time zone,
  constraint phone_call_sequence unique (errand_id, sequence),
  constraint phone_call_leg unique (leg_id),
  constraint phone_call_without_gaps foreign key (errand_id, previous) references dialling.phone_call (errand_id, sequence)
);
create index phone_call_intended on dialling.phone_call (intended_at desc, id);

-- How it came out: the primary key is the rule "one terminal outcome a call".
create table dialling.phone_call_outcome (
  call_id     uuid primary key references dialling.phone_call,
  at          timestamp with time zone not null,
  disposition text                     not null,
  fault       text check (fault in ('called', 'carrier', 'ours', 'unclear')),
  counted     boolean                  not null,
  rang        boolean                  not null,
  sip_status  int check (sip_status between 100 and 699),
  q850_cause  int check (q850_cause between 0 and 127),
  answered_by text check (answered_by in ('person', 'machine', 'nobody')),
  check (not counted or fault = 'called'),
  check ((disposition = 'answered') = (fault is null))
);
create trigger phone_call_outcome_is_append_only
  before update or delete or truncate on dialling.phone_call_outcome
  for each statement execute function database.refuse_change();
