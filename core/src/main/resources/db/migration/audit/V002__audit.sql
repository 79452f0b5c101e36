create schema audit;

-- Who saw or changed what, when and why. Written in the transaction that shows or changes it.
create table audit.entry (
  id           bigint generated always as identity primary key,
  at           timestamp with time zone not null,
  actor_kind   text                     not null check (actor_kind in ('patient', 'doctor', 'admin', 'system')),
  actor_id     text                     not null,
  action       text                     not null,
  subject_kind text                     not null,
  subject_id   text                     not null,
  reason       text
);
create index entry_subject on audit.entry (subject_kind, subject_id, at);

create trigger entry_is_append_only
  before update or delete or truncate on audit.entry
  for each statement execute function database.refuse_change();
