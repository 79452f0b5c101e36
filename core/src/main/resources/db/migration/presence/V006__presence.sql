create schema presence;

-- One open page of one person. Gone pages are deleted; silent ones stop counting by their last sign of life.
create table presence.page (
  id          uuid primary key,
  person_kind text                     not null check (person_kind in ('patient', 'doctor')),
  person_id   uuid                     not null,
  node        text                     not null,
  opened_at   timestamp with time zone not null,
  seen_at     timestamp with time zone not null
);
create index page_person on presence.page (person_kind, person_id, seen_at);
create index page_seen on presence.page (seen_at);
