-- A list may be wrong about somebody who has not registered.
alter table verification.correction alter column patient_id drop not null;
alter table verification.correction add constraint correction_is_about_somebody check (patient_id is not null or insured_id is not null);
