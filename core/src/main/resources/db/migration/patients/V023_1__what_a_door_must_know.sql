-- When the number was shown to be theirs by a code sent to it (R1); null where an admin named it.
alter table patients.patient
  add column phone_confirmed_at timestamp with time zone,
  add column version            int not null default 0 check (version >= 0);

-- Of what people type; rows that are longer already stay as they are.
alter table patients.patient
  add check (char_length(family_name) <= 100 and char_length(given_name) <= 100 and char_length(patronymic) <= 100) not valid,
  add check (char_length(address) <= 500) not valid,
  add check (char_length(email) <= 254) not valid,
  add check (char_length(policy_number) <= 100) not valid;
alter table patients.registration
  add check (char_length(family_name) <= 100 and char_length(given_name) <= 100 and char_length(patronymic) <= 100) not valid,
  add check (char_length(login) between 3 and 64) not valid,
  add check (char_length(policy_number) <= 100) not valid;

-- Who goes back and gives another number keeps what they filled in, and has to confirm that number.
alter table patients.registration
  drop constraint registration_check;

-- A registration that became a patient is known for some minutes, with nothing of what was filled in.
alter table patients.registration
  add column patient_id uuid references patients.patient,
  add check (patient_id is null or num_nonnulls(login, password_hash, family_name, given_name, patronymic, birth_date, policy_number) = 0);
