create index if not exists patient_phone on patients.patient (phone);
