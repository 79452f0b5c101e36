-- What a doctor has before them, and what ended last, however many consultations they have had.
create index consultation_open_of_doctor on consultations.consultation (doctor_id, requested_at) where state <> 'closed';
create index consultation_closed_of_doctor on consultations.consultation (doctor_id, ended_at desc, id) where state = 'closed';
