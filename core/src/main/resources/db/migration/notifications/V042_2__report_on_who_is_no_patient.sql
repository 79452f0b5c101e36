-- What organisations are told may be about somebody of theirs who has not registered.
do $$
declare
  narrow text;
begin
  select conname into strict narrow from pg_constraint
    where conrelid = 'notifications.notice'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) ~ 'patient_id IS NOT NULL';
  execute format('alter table notifications.notice drop constraint %I', narrow);
end
$$;
alter table notifications.notice add constraint only_reports_are_about_patients check (channel = 'report' or patient_id is null);
