-- One call of the line in which somebody answered while calls were recorded; its id is the call's. The row stays for good, as
-- proof; the sound does not.
create table recordings.line_recording (
  id           uuid primary key,
  exchange     text                     not null,
  began_at     timestamp with time zone not null,
  ended_at     timestamp with time zone not null,
  state        text                     not null check (state in ('ended', 'kept', 'lost', 'deleted')),
  kept_at      timestamp with time zone,
  kept_until   timestamp with time zone,
  kept_because text,
  length       bigint check (length > 0),
  sha256       text check (sha256 ~ '^[0-9a-f]{64}$'),
  master_key   text,
  wrapped_key  bytea,
  deleted_at   timestamp with time zone,
  due_at       timestamp with time zone,
  version      int                      not null default 0,
  check (state not in ('kept', 'deleted')
    or num_nulls(kept_at, kept_until, kept_because, length, sha256, master_key) = 0),
  check ((state = 'kept') = (wrapped_key is not null)),
  check ((state = 'deleted') = (deleted_at is not null)),
  check ((due_at is not null) = (state = 'ended'))
);
create index line_recording_that_is_due on recordings.line_recording (exchange, due_at) where due_at is not null;
create index line_recording_to_be_deleted on recordings.line_recording (kept_until) where state = 'kept';
create index line_recording_by_time on recordings.line_recording (began_at);

create trigger line_recording_stays
  before delete or truncate on recordings.line_recording
  for each statement execute function database.refuse_change();

-- A file that comes late makes what was lost kept; nothing else goes back.
create function recordings.guard_line_recording() returns trigger
  language plpgsql as
$$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'ended' then
      raise exception 'recordings.line_recording: begins as its call ends' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if new.state <> old.state and (old.state, new.state) not in (
       ('ended', 'kept'), ('ended', 'lost'), ('lost', 'kept'), ('kept', 'deleted')) then
    raise exception 'recordings.line_recording: % does not become %', old.state, new.state using errcode = 'restrict_violation';
  end if;
  if (new.id, new.exchange, new.began_at, new.ended_at) is distinct from (old.id, old.exchange, old.began_at, old.ended_at) then
    raise exception 'recordings.line_recording: which call it is does not change' using errcode = 'restrict_violation';
  end if;
  if old.sha256 is not null and (new.sha256, new.length, new.kept_at) is distinct from (old.sha256, old.length, old.kept_at) then
    raise exception 'recordings.line_recording: the proof does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger line_recording_is_guarded
  before insert or update on recordings.line_recording
  for each row execute function recordings.guard_line_recording();

-- Sealed pieces and listenings are of either kind of recording. No row of these is ever deleted, so that what is looked up
-- here stays true.
alter table recordings.piece drop constraint piece_recording_id_fkey;
alter table recordings.listening drop constraint listening_recording_id_fkey;
alter table recordings.listening drop constraint listening_by_kind_check;
alter table recordings.listening add check (by_kind in ('doctor', 'admin', 'supervisor'));

create function recordings.guard_piece() returns trigger
  language plpgsql as
$$
begin
  if not exists (select from recordings.recording r where r.id = new.recording_id)
     and not exists (select from recordings.line_recording r where r.id = new.recording_id) then
    raise exception 'recordings.piece: of no recording' using errcode = 'foreign_key_violation';
  end if;
  return new;
end
$$;
create trigger piece_is_of_a_recording
  before insert on recordings.piece
  for each row execute function recordings.guard_piece();

-- A doctor hears consultations, a supervisor the line.
create function recordings.guard_listening() returns trigger
  language plpgsql as
$$
begin
  if not (new.by_kind <> 'supervisor' and exists (select from recordings.recording r where r.id = new.recording_id))
     and not (new.by_kind <> 'doctor' and exists (select from recordings.line_recording r where r.id = new.recording_id)) then
    raise exception 'recordings.listening: of no recording that a % may hear', new.by_kind using errcode = 'foreign_key_violation';
  end if;
  return new;
end
$$;
create trigger listening_is_of_a_recording
  before insert on recordings.listening
  for each row execute function recordings.guard_listening();
