-- How often a patient changed their data within a day.
create index change_of_patient_at on patients.change (patient_id, at);
