-- What patients choose a specialist by, and where a doctor's own calendar stands.
alter table staff.doctor
  add column languages text[] check (cardinality(languages) > 0),
  add column time_zone text not null default 'Europe/Moscow';
update staff.doctor set languages = array[language];
alter table staff.doctor
  alter column languages set not null,
  alter column time_zone drop default;
create index doctor_with_speciality on staff.doctor (family_name, given_name) where speciality is not null;
