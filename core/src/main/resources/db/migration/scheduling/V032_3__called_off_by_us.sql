-- A doctor took somebody from the line and could not hold the consultation: they may go back to where they were, once.
alter table scheduling.waiting_place add column called_off boolean not null default false
  check (not called_off or state in ('served', 'left'));
create index waiting_called_off on scheduling.waiting_place (patient_id, ended_at) where called_off;
