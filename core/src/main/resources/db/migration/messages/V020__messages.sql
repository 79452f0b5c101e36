create schema messages;

-- The written side of one consultation. Whoever waits for the duty doctor writes before there is a doctor.
create table messages.conversation (
  consultation_id uuid primary key,
  patient_id      uuid                     not null,
  doctor_id       uuid,
  opened_at       timestamp with time zone not null,
  closed_at       timestamp with time zone check (closed_at >= opened_at)
);
create index open_conversation_of_patient on messages.conversation (patient_id) where closed_at is null;
create index open_conversation_of_doctor on messages.conversation (doctor_id) where closed_at is null;

create function messages.guard_conversation() returns trigger
  language plpgsql as
$$
begin
  if old.closed_at is not null and new is distinct from old then
    raise exception 'messages.conversation: what is closed stays as it is' using errcode = 'restrict_violation';
  end if;
  if (new.consultation_id, new.patient_id, new.opened_at) is distinct from (old.consultation_id, old.patient_id, old.opened_at) then
    raise exception 'messages.conversation: whose it is does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger conversation_is_kept
  before update on messages.conversation
  for each row execute function messages.guard_conversation();

-- The id is chosen by the sender's page, so that what is sent twice is there once.
create table messages.message (
  id              uuid primary key,
  consultation_id uuid                     not null references messages.conversation,
  sequence        int                      not null check (sequence > 0),
  author          text                     not null check (author in ('patient', 'doctor')),
  kind            text                     not null check (kind in ('text', 'image')),
  text            text check (text <> '' and char_length(text) <= 4000),
  width           int check (width > 0),
  height          int check (height > 0),
  sent_at         timestamp with time zone not null,
  delivered_at    timestamp with time zone check (delivered_at >= sent_at),
  read_at         timestamp with time zone check (read_at >= delivered_at),
  constraint message_sequence unique (consultation_id, sequence),
  check ((kind = 'text') = (text is not null)),
  check ((kind = 'image') = (width is not null)),
  check ((kind = 'image') = (height is not null)),
  check (read_at is null or delivered_at is not null)
);

create function messages.refuse_when_closed() returns trigger
  language plpgsql as
$$
begin
  perform from messages.conversation where consultation_id = new.consultation_id and closed_at is null for share;
  if not found then
    raise exception 'messages.message: the conversation is closed' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger nothing_is_written_into_a_closed_conversation
  before insert on messages.message
  for each row execute function messages.refuse_when_closed();

create function messages.only_marks_change() returns trigger
  language plpgsql as
$$
begin
  if (to_jsonb(old) - 'delivered_at' - 'read_at') is distinct from (to_jsonb(new) - 'delivered_at' - 'read_at')
     or old.delivered_at is distinct from new.delivered_at and old.delivered_at is not null
     or old.read_at is distinct from new.read_at and old.read_at is not null then
    raise exception 'messages.message is append-only but for its marks' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger message_stays
  before update on messages.message
  for each row execute function messages.only_marks_change();
create trigger messages_stay
  before delete or truncate on messages.message
  for each statement execute function database.refuse_change();

-- As we drew it anew, without anything else that was in the file.
create table messages.image (
  message_id uuid primary key references messages.message,
  media_type text  not null check (media_type = 'image/jpeg'),
  full_size  bytea not null check (octet_length(full_size) > 0),
  thumbnail  bytea not null check (octet_length(thumbnail) > 0)
);
-- A JPEG does not get smaller by compressing it again.
alter table messages.image alter column full_size set storage external;
alter table messages.image alter column thumbnail set storage external;
create trigger image_is_append_only
  before update or delete or truncate on messages.image
  for each statement execute function database.refuse_change();

-- Consultations that were there before.
insert into messages.conversation (consultation_id, patient_id, doctor_id, opened_at, closed_at)
select id, patient_id, doctor_id, requested_at,
       case when ended_at is not null then greatest(ended_at, requested_at) end
  from consultations.consultation;
