create schema notifications;

-- One message to one recipient: a text message to a phone, or a report to an organisation's web hook.
create table notifications.notice (
  id           uuid primary key,
  channel      text                     not null check (channel in ('text', 'report')),
  recipient    text                     not null check (recipient <> ''),
  about        text                     not null check (about <> ''),
  report_id    uuid,
  patient_id   uuid,
  body         text,
  fleeting     boolean                  not null,
  carrier      text                     not null,
  carrier_id   text,
  state        text                     not null check (state in
                 ('waiting', 'sending', 'accepted', 'delivered', 'acknowledged', 'undeliverable', 'unknown', 'dead-letter', 'not-sent')),
  tries        int                      not null default 0 check (tries >= 0),
  attempt_id   uuid,
  due_at       timestamp with time zone,
  created_at   timestamp with time zone not null,
  valid_until  timestamp with time zone not null,
  accepted_at  timestamp with time zone,
  settled_at   timestamp with time zone,
  reason       text,
  check ((channel = 'report') = (report_id is not null)),
  check ((channel = 'report') = (patient_id is not null)),
  check (channel = 'report' or recipient ~ '^\+[1-9][0-9]{6,14}$'),
  check (channel = 'report' or state <> 'acknowledged'),
  check ((state in ('waiting', 'sending')) = (due_at is not null)),
  check ((state in ('waiting', 'sending', 'accepted')) = (settled_at is null)),
  check (state not in ('waiting', 'sending') or body is not null),
  check (state <> 'sending' or attempt_id is not null),
  check ((state = 'dead-letter') = (reason is not null))
);
create index notice_due on notifications.notice (due_at) where due_at is not null;
create index notice_expiring on notifications.notice (valid_until) where body is not null;
create index notice_carrier_id on notifications.notice (carrier, carrier_id) where carrier_id is not null;
create index notice_created on notifications.notice (created_at desc, id);
create index notice_state on notifications.notice (state, created_at desc, id);
create index notice_report_of_patient on notifications.notice (patient_id, created_at desc) where patient_id is not null;
create unique index notice_report_once_a_recipient on notifications.notice (report_id, recipient) where report_id is not null;

-- Where a notice may go from where it is; a late or repeated word of a carrier cannot undo what is settled.
create function notifications.guard_move() returns trigger
  language plpgsql as
$$
begin
  if new.state <> old.state and not (old.state, new.state) in (
    ('waiting', 'sending'), ('waiting', 'dead-letter'),
    ('sending', 'waiting'), ('sending', 'accepted'), ('sending', 'delivered'), ('sending', 'acknowledged'),
    ('sending', 'undeliverable'), ('sending', 'unknown'), ('sending', 'dead-letter'),
    ('accepted', 'delivered'), ('accepted', 'undeliverable'),
    ('unknown', 'accepted'), ('unknown', 'delivered'), ('unknown', 'undeliverable'), ('unknown', 'dead-letter'),
    ('waiting', 'acknowledged'), ('delivered', 'acknowledged'), ('dead-letter', 'acknowledged'),
    ('dead-letter', 'waiting'))
  then
    raise exception 'a notice cannot go from % to %', old.state, new.state using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger notice_moves_where_it_may
  before update on notifications.notice
  for each row execute function notifications.guard_move();

-- One request to a carrier, written down before it is made.
create table notifications.attempt (
  id         uuid primary key,
  notice_id  uuid                     not null references notifications.notice,
  started_at timestamp with time zone not null
);
create index attempt_notice on notifications.attempt (notice_id, started_at);
create trigger attempt_is_append_only
  before update or delete or truncate on notifications.attempt
  for each statement execute function database.refuse_change();

-- What came of it: at most one answer a request.
create table notifications.answer (
  attempt_id uuid primary key references notifications.attempt,
  at         timestamp with time zone not null,
  outcome    text                     not null check (outcome in
               ('accepted', 'delivered', 'acknowledged', 'refused', 'later', 'unclear', 'lost')),
  reason     text
);
create trigger answer_is_append_only
  before update or delete or truncate on notifications.answer
  for each statement execute function database.refuse_change();
