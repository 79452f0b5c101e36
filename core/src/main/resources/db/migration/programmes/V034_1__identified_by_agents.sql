-- An agent of the line identifies a patient too (R5), and only after a verification that was passed. That is another
-- room's row: rooms have no foreign keys between them, but what makes somebody identified is guarded all the same.
alter table programmes.entitlement
  drop constraint entitlement_how_check,
  add constraint entitlement_how_check check (how in ('phone', 'policy-number', 'agent')),
  add column verification_id uuid,
  add constraint agents_identify_by_verification check ((how = 'agent') = (verification_id is not null)),
  add constraint agents_sign check ((how = 'agent') = (by_kind = 'agent'));
create unique index one_entitlement_a_verification on programmes.entitlement (verification_id);

create function programmes.guard_agents_word() returns trigger
  language plpgsql as
$$
begin
  if not exists (
    select from verification.outcome o
      join verification.caller_check c on c.id = o.check_id
     where o.check_id = new.verification_id and o.result = 'passed' and c.patient_id = new.patient_id
       and c.insured_id = new.insured_id and c.agent_id::text = new.by_id)
  then
    raise exception 'programmes.entitlement: no verification was passed for it' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger agents_word_needs_a_verification
  before insert on programmes.entitlement
  for each row when (new.how = 'agent') execute function programmes.guard_agents_word();
