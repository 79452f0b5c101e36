create schema dialling;

-- One endeavour to reach one patient for one consultation: the web first, then the phone.
create table dialling.reach (
  id               uuid primary key,
  consultation_id  uuid                     not null,
  patient_id       uuid                     not null,
  phone            text                     not null check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  exchange         text                     not null,
  language         text                     not null check (language in ('ru', 'en')),
  time_zone        text                     not null,
  state            text                     not null check (state in
                     ('ringing-web', 'ringing-phone', 'pausing', 'reached', 'exhausted', 'declined', 'stopped', 'gave-up')),
  web_attempt_id   uuid,
  phone_attempt_id uuid,
  due_at           timestamp with time zone,
  answered_by      text check (answered_by in ('video', 'audio', 'chat', 'phone')),
  reason           text check (reason in ('number-not-allowed', 'outside-calling-hours', 'carrier-fault', 'rings-used-up')),
  started_at       timestamp with time zone not null,
  ended_at         timestamp with time zone check (ended_at >= started_at),
  version          int                      not null default 0,
  check ((ended_at is null) = (state in ('ringing-web', 'ringing-phone', 'pausing'))),
  check ((state = 'reached') = (answered_by is not null)),
  check ((state = 'gave-up') = (reason is not null))
);
create unique index one_live_reach_per_consultation on dialling.reach (consultation_id) where ended_at is null;
create index reach_consultation on dialling.reach (consultation_id, started_at);
create index live_reach_of_patient on dialling.reach (patient_id) where ended_at is null;

-- One try, written before it is dialled (R14). The sequence has no gaps: each number leans on the one before it.
create table dialling.attempt (
  id              uuid primary key,
  reach_id        uuid                     not null references dialling.reach,
  consultation_id uuid                     not null,
  sequence        int                      not null check (sequence >= 1),
  previous        int generated always as (nullif(sequence - 1, 0)) stored,
  channel         text                     not null check (channel in ('web', 'phone')),
  leg_id          uuid                     not null,
  destination     text                     not null,
  caller_id       text,
  exchange        text                     not null,
  trunk           text,
  intended_at     timestamp with time zone not null,
  dialled_at      timestamp with time zone,
  ringing_at      timestamp with time zone,
  answered_at     timestamp with time zone,
  ended_at        timestamp with time zone,
  constraint attempt_sequence unique (consultation_id, sequence),
  constraint attempt_leg unique (leg_id),
  constraint attempt_without_gaps foreign key (consultation_id, previous) references dialling.attempt (consultation_id, sequence),
  check ((channel = 'phone') = (trunk is not null))
);
create index attempt_reach on dialling.attempt (reach_id);
create index attempt_intended on dialling.attempt (intended_at desc, id);
create index attempt_not_ended on dialling.attempt (exchange) where ended_at is null;

-- How an attempt came out: the primary key is the rule "one terminal outcome an attempt".
create table dialling.outcome (
  attempt_id  uuid primary key references dialling.attempt,
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
create trigger outcome_is_append_only
  before update or delete or truncate on dialling.outcome
  for each statement execute function database.refuse_change();
