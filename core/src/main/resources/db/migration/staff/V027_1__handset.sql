-- Through what a doctor talks unless they choose otherwise for one call.
alter table staff.doctor
  add column handset text not null default 'browser' check (handset in ('browser', 'desk-phone'));
update staff.doctor set handset = 'desk-phone' where desk_phone is not null;
alter table staff.doctor
  alter column handset drop default,
  add constraint only_what_is_there_can_ring check (handset <> 'desk-phone' or desk_phone is not null);
