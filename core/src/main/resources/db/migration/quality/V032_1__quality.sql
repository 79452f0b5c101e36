create schema quality;

-- How sound came through on one leg: a row a leg and measurer, brought up to date while the call goes on.
-- Losses are shares (0 to 1), times milliseconds, MOS as the E-model estimates it (ITU-T G.107).
create table quality.leg (
  leg_id           uuid                     not null,
  measured_by      text                     not null check (measured_by in ('browser', 'exchange')),
  consultation_id  uuid                     not null,
  side             text                     not null check (side in ('doctor', 'patient')),
  doctor_id        uuid                     not null,
  patient_id       uuid                     not null,
  meter            uuid,
  sequence         int                      not null check (sequence > 0),
  since            timestamp with time zone not null,
  until            timestamp with time zone not null check (until >= since),
  seconds          int                      not null check (seconds between 1 and 86400),
  codec            text check (char_length(codec) <= 20),
  loss             double precision         not null check (loss between 0 and 1),
  worst_loss       double precision         not null check (worst_loss between 0 and 1),
  jitter           double precision         not null check (jitter between 0 and 60000),
  worst_jitter     double precision         not null check (worst_jitter between 0 and 60000),
  round_trip       double precision check (round_trip between 0 and 60000),
  worst_round_trip double precision check (worst_round_trip between 0 and 60000),
  mos              double precision         not null check (mos between 1 and 4.5),
  worst_mos        double precision         not null check (worst_mos between 1 and 4.5),
  latest_mos       double precision         not null check (latest_mos between 1 and 4.5),
  primary key (leg_id, measured_by),
  constraint one_leg_a_meter unique (consultation_id, side, meter),
  check ((round_trip is null) = (worst_round_trip is null)),
  check ((measured_by = 'browser') = (meter is not null))
);
