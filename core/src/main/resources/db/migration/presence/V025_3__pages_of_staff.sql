alter table presence.page
  drop constraint page_person_kind_check,
  add constraint page_person_kind_check check (person_kind in ('patient', 'doctor', 'agent', 'supervisor', 'admin'));
