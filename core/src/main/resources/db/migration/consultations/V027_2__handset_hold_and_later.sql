-- Through what the doctor talks in the newest call; whether they have put it on hold; when one that is due is to be
-- called again.
alter table consultations.consultation
  add column handset text check (handset in ('browser', 'desk-phone')),
  add column held boolean not null default false,
  add column again_at timestamp with time zone,
  add constraint only_a_conversation_is_held check (not held or (state = 'running' and mode <> 'chat')),
  add constraint only_what_is_due_is_called_again check (again_at is null or state = 'due');
