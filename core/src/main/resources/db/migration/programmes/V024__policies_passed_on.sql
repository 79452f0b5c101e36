-- A policy number may be given to somebody else, who is another insured person: the one before keeps their row,
-- with what was theirs, and is not insured by it any more.
alter table programmes.insured
  add column replaced_at timestamp with time zone,
  drop constraint policy_once_in_a_programme;
create unique index policy_once_in_a_programme on programmes.insured (programme_id, policy_number) where replaced_at is null;

create function programmes.refuse_return() returns trigger
  language plpgsql as
$$
begin
  raise exception 'programmes.insured: who was replaced stays so' using errcode = 'restrict_violation';
end
$$;
create trigger replaced_for_good
  before update on programmes.insured
  for each row when (old.replaced_at is not null) execute function programmes.refuse_return();

-- Letters that look the same in Cyrillic and Latin are the same in a policy number: Cyrillic if there is one that is
-- nothing else, else Latin. Of two numbers that become one, the first put stays as it is and the other is not matched.
create temporary table written_anew on commit drop as
select id, programme_id, listed_at,
       case when translate(policy_number, 'АВЕКМНОРСТУХ', '') ~ '[Ѐ-ӿ]'
            then translate(policy_number, 'ABEKMHOPCTYX', 'АВЕКМНОРСТУХ')
            else translate(policy_number, 'АВЕКМНОРСТУХ', 'ABEKMHOPCTYX') end as policy_number
  from programmes.insured;
update programmes.insured i
   set replaced_at = now()
  from written_anew w
 where w.id = i.id
   and exists (select 1 from written_anew o
                where o.programme_id = w.programme_id and o.policy_number = w.policy_number
                  and (o.listed_at, o.id) < (w.listed_at, w.id));
update programmes.insured i
   set policy_number = w.policy_number
  from written_anew w
 where w.id = i.id and i.replaced_at is null and w.policy_number <> i.policy_number;

-- Whose an entry is: somebody else may be the same insured person later, and see only what is theirs.
alter table programmes.quota_entry add column patient_id uuid;
alter table programmes.quota_entry disable trigger quota_entry_is_append_only;
update programmes.quota_entry e
   set patient_id = (
     select n.patient_id
       from programmes.quota_account a
       join programmes.entitlement n on n.insured_id = a.insured_id
       join programmes.quota_entry r on r.consultation_id = e.consultation_id and r.kind = 'reserve'
      where a.id = e.account_id
      order by n.since > r.at, abs(extract(epoch from r.at - n.since))
      limit 1);
alter table programmes.quota_entry enable trigger quota_entry_is_append_only;
alter table programmes.quota_entry alter column patient_id set not null;
