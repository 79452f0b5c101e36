-- A patient may cancel until the consultation starts (R15).
alter table consultations.consultation drop constraint consultation_ending_check;
alter table consultations.consultation add constraint consultation_ending_check
  check (ending in ('finished', 'time-up', 'not-reached', 'abandoned', 'cancelled'));
alter table consultations.consultation add constraint cancelled_is_not_rendered
  check (ending <> 'cancelled' or (not rendered and started_at is null));
