-- When time next has a say in a consultation; null while it has none. What is live now is looked at once.
alter table consultations.consultation add column due_at timestamp with time zone;
update consultations.consultation set due_at = now() where state in ('connecting', 'calling', 'running');
create index consultation_due on consultations.consultation (due_at) where due_at is not null;
