-- An outcome that is corrected afterwards moves the account by a further entry: what was consumed is given back, what
-- was released is taken after all. Each correction follows on the entry before it.
alter table programmes.quota_entry drop constraint end_of_its_reservation;
alter table programmes.quota_entry drop constraint one_reservation_and_one_end;
alter table programmes.quota_entry drop constraint entry_identity;
alter table programmes.quota_entry drop constraint quota_entry_kind_check;
alter table programmes.quota_entry drop column is_end;
alter table programmes.quota_entry drop column ends;

-- `correction` counts them, 1, 2, 3 …; `corrects` is the kind of the entry before.
alter table programmes.quota_entry
  add column correction int check (correction > 0),
  add column corrects text;
alter table programmes.quota_entry
  add column turn int generated always as
    (case kind when 'reserve' then 0 when 'consume' then 1 when 'release' then 1 else correction + 1 end) stored,
  add column ends text generated always as
    (case kind when 'reserve' then null when 'consume' then 'reserve' when 'release' then 'reserve' else corrects end) stored,
  add column ends_turn int generated always as
    (case kind when 'reserve' then null when 'consume' then 0 when 'release' then 0 else correction end) stored;
alter table programmes.quota_entry
  add constraint quota_entry_kind_check check (kind in ('reserve', 'consume', 'release', 'give-back', 'take')),
  add constraint what_a_correction_corrects check (case kind
    when 'give-back' then correction is not null and corrects is not null and corrects in ('consume', 'take')
    when 'take' then correction is not null and corrects is not null and corrects in ('release', 'give-back')
    else correction is null and corrects is null end),
  add constraint one_reservation_and_one_end unique (consultation_id, turn),
  add constraint entry_identity unique (consultation_id, account_id, kind, turn),
  add constraint end_of_its_reservation foreign key (consultation_id, account_id, ends, ends_turn)
    references programmes.quota_entry (consultation_id, account_id, kind, turn);

create or replace function programmes.move_account() returns trigger
  language plpgsql as
$$
begin
  update programmes.quota_account
     set reserved = reserved + case new.kind when 'reserve' then 1 when 'consume' then -1 when 'release' then -1 else 0 end,
         used = used + case new.kind when 'consume' then 1 when 'take' then 1 when 'give-back' then -1 else 0 end
   where id = new.account_id;
  return null;
end
$$;
