-- A member of staff who is no doctor acts as `staff`; `admin` is who brings the token of the admin API.
alter table audit.entry
  drop constraint entry_actor_kind_check,
  add constraint entry_actor_kind_check check (actor_kind in ('patient', 'doctor', 'staff', 'admin', 'system'));
