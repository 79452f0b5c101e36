-- Agents find patients by name, birth date, policy number or phone, two of them at least.
alter table patients.patient add column name_key text;

-- As NameKey makes it, for the alphabets that are there; whoever changes their name gets it made anew.
update patients.patient
   set name_key = regexp_replace(
         translate(lower(family_name) || '|' || lower(given_name),
           'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯё', 'абвгдеежзийклмнопрстуфхцчшщъыьэюяе'),
         '[[:space:].''’-]', '', 'g');
alter table patients.patient
  alter column name_key set default '',
  alter column name_key set not null;
create index patient_name on patients.patient (name_key, birth_date);
create index patient_birth_date on patients.patient (birth_date);
