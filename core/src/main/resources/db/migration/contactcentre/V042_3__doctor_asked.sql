-- Doctors who are asked at their workplace to join an agent and a caller: by a one-time token, as every browser does.
create table contactcentre.doctor_asked (
  id        uuid primary key,
  call_id   uuid                     not null references contactcentre.line_call,
  agent_id  uuid                     not null,
  doctor_id uuid                     not null,
  exchange  text                     not null,
  language  text                     not null check (language in ('ru', 'en')),
  asked_at  timestamp with time zone not null,
  until     timestamp with time zone not null,
  state     text                     not null check (state in ('asked', 'coming', 'there', 'over')),
  leg       uuid unique,
  constraint who_comes_has_a_leg check (leg is not null or state in ('asked', 'over'))
);
create unique index one_caller_a_doctor on contactcentre.doctor_asked (doctor_id) where state <> 'over';
create unique index one_doctor_a_caller on contactcentre.doctor_asked (call_id) where state <> 'over';
create index doctor_asked_until on contactcentre.doctor_asked (exchange, until) where state in ('asked', 'coming');
