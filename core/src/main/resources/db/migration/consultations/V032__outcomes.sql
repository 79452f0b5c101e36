-- Two more endings: the patient's fault (R15), and ours.
alter table consultations.consultation drop constraint consultation_ending_check;
alter table consultations.consultation add constraint consultation_ending_check
  check (ending in ('finished', 'finished-by-patient', 'time-up', 'not-reached', 'abandoned', 'cancelled',
                    'patients-fault', 'cancelled-by-us'));

-- What it was corrected to, if that is not what follows from its ending.
alter table consultations.consultation add column corrected_to text
  check (corrected_to in ('rendered', 'rendered-not-reached', 'not-rendered-patients-fault', 'cancelled-by-patient',
                          'cancelled-by-us'));
alter table consultations.consultation drop constraint cancelled_is_not_rendered;
alter table consultations.consultation add constraint called_off_was_not_begun
  check (ending not in ('cancelled', 'cancelled-by-us', 'not-reached') or started_at is null);
alter table consultations.consultation add constraint rendered_as_the_outcome_says
  check (rendered = case
    when corrected_to is not null then corrected_to in ('rendered', 'rendered-not-reached')
    else ending not in ('cancelled', 'cancelled-by-us', 'patients-fault') end);
create index consultation_of_doctor_ended on consultations.consultation (doctor_id, ended_at) where ended_at is not null;

-- The outcome book: what came of a consultation, by which rule, and who decided. The last entry holds; a correction
-- is a new one.
create table consultations.outcome (
  consultation_id uuid                     not null references consultations.consultation,
  sequence        int                      not null check (sequence > 0),
  outcome         text                     not null check (outcome in ('rendered', 'rendered-not-reached',
                    'not-rendered-patients-fault', 'cancelled-by-patient', 'cancelled-by-us')),
  rule            text                     not null check (rule ~ '^R[0-9]+$'),
  at              timestamp with time zone not null,
  decided_by      text                     not null check (decided_by in ('rules', 'doctor', 'admin')),
  reason          text check (reason <> '' and char_length(reason) <= 1000),
  primary key (consultation_id, sequence),
  constraint corrections_are_an_admins check (sequence = 1 or (decided_by = 'admin' and reason is not null))
);

-- What an entry rests on: references to what is on record, nothing copied from it.
create table consultations.evidence (
  consultation_id uuid                     not null,
  sequence        int                      not null,
  position        int                      not null check (position > 0),
  kind            text                     not null check (kind in ('web-attempt', 'phone-attempt', 'message',
                    'booked-time', 'device-check', 'conversation')),
  reference       uuid,
  at              timestamp with time zone not null,
  detail          text check (char_length(detail) <= 60),
  primary key (consultation_id, sequence, position),
  foreign key (consultation_id, sequence) references consultations.outcome
);

insert into consultations.outcome (consultation_id, sequence, outcome, rule, at, decided_by)
select id, 1,
       case ending when 'not-reached' then 'rendered-not-reached' when 'cancelled' then 'cancelled-by-patient'
                   else 'rendered' end,
       case ending when 'not-reached' then 'R13' when 'cancelled' then 'R15' else 'R12' end,
       ended_at, 'rules'
  from consultations.consultation where state = 'closed';

create trigger outcome_is_append_only
  before update or delete or truncate on consultations.outcome
  for each statement execute function database.refuse_change();
create trigger evidence_is_append_only
  before update or delete or truncate on consultations.evidence
  for each statement execute function database.refuse_change();
