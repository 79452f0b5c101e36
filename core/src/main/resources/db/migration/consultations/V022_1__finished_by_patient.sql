-- A patient may finish a running consultation too; it stays known who did.
alter table consultations.consultation drop constraint consultation_ending_check;
alter table consultations.consultation add constraint consultation_ending_check
  check (ending in ('finished', 'finished-by-patient', 'time-up', 'not-reached', 'abandoned', 'cancelled'));
alter table consultations.consultation add constraint finished_was_running
  check (ending not in ('finished', 'finished-by-patient') or started_at is not null);

-- The newest device check of the patient up to the consultation's end; which one it was stays known afterwards.
create table consultations.kept_check (
  consultation_id uuid primary key references consultations.consultation,
  check_id        uuid not null
);
