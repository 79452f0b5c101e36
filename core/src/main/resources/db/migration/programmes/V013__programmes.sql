create schema programmes;

-- What a sponsor grants to the people on its lists, per speciality.
create table programmes.programme (
  id          uuid primary key,
  name        text                     not null check (name <> ''),
  sponsor     text                     not null check (sponsor <> ''),
  currency    text                     not null check (currency = 'RUB'),
  valid_from  date                     not null,
  valid_until date check (valid_until >= valid_from),
  created_at  timestamp with time zone not null
);
create index programme_created on programmes.programme (created_at desc, id);

-- A quota without a number is unlimited.
create table programmes.coverage (
  programme_id uuid   not null references programmes.programme,
  speciality   text   not null check (speciality <> ''),
  price_minor  bigint not null check (price_minor >= 0),
  quota        int check (quota >= 0),
  period       text check (period in ('year', 'quarter', 'month', 'whole-term')),
  primary key (programme_id, speciality),
  check ((quota is null) = (period is null))
);

-- One person on a programme's list. Who leaves the list is no longer valid; nobody is deleted.
create table programmes.insured (
  id            uuid primary key,
  programme_id  uuid                     not null references programmes.programme,
  policy_number text                     not null check (policy_number <> ''),
  family_name   text                     not null check (family_name <> ''),
  given_name    text                     not null check (given_name <> ''),
  patronymic    text check (patronymic <> ''),
  birth_date    date                     not null,
  phone         text check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  name_key      text                     not null,
  valid_from    date                     not null,
  valid_until   date check (valid_until >= valid_from),
  listed_at     timestamp with time zone not null,
  constraint policy_once_in_a_programme unique (programme_id, policy_number)
);
create index insured_name on programmes.insured (name_key, birth_date);
create index insured_phone on programmes.insured (phone, birth_date) where phone is not null;
create index insured_policy on programmes.insured (policy_number);

create function programmes.refuse_removal() returns trigger
  language plpgsql as
$$
begin
  raise exception '%.%: nothing is removed', tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger insured_stay
  before delete or truncate on programmes.insured
  for each statement execute function programmes.refuse_removal();

-- Which patient was found to be which insured person, and when that ended. An end is the only change.
create table programmes.entitlement (
  id         uuid primary key,
  patient_id uuid                     not null,
  insured_id uuid                     not null references programmes.insured,
  since      timestamp with time zone not null,
  until      timestamp with time zone check (until >= since),
  how        text                     not null check (how in ('phone', 'policy-number')),
  by_kind    text                     not null check (by_kind in ('system', 'agent')),
  by_id      text                     not null
);
create unique index one_patient_an_insured on programmes.entitlement (insured_id) where until is null;
create unique index one_insured_a_patient on programmes.entitlement (patient_id) where until is null;
create index entitlement_patient on programmes.entitlement (patient_id, since);

create function programmes.entitlement_only_ends() returns trigger
  language plpgsql as
$$
begin
  if old.until is not null or new.until is null
     or (to_jsonb(old) - 'until') is distinct from (to_jsonb(new) - 'until') then
    raise exception 'programmes.entitlement is append-only but for its end' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger entitlement_ends_once
  before update on programmes.entitlement
  for each row execute function programmes.entitlement_only_ends();
create trigger entitlements_stay
  before delete or truncate on programmes.entitlement
  for each statement execute function programmes.refuse_removal();

-- What an insured person was given for a speciality in a period, and how much of it is reserved and used.
-- `given` is null where it is unlimited. The counters are moved by the ledger's entries and by nothing else.
create table programmes.quota_account (
  id         bigint generated always as identity primary key,
  insured_id uuid not null references programmes.insured,
  speciality text not null,
  period     text not null,
  given      int check (given >= 0),
  reserved   int  not null default 0 check (reserved >= 0),
  used       int  not null default 0 check (used >= 0),
  constraint account_once unique (insured_id, speciality, period),
  constraint quota_never_overdrawn check (given is null or reserved + used <= given)
);

-- Why: each reservation, and its one end.
create table programmes.quota_entry (
  id              bigint generated always as identity primary key,
  account_id      bigint                   not null references programmes.quota_account,
  consultation_id uuid                     not null,
  kind            text                     not null check (kind in ('reserve', 'consume', 'release')),
  at              timestamp with time zone not null,
  is_end          boolean generated always as (kind <> 'reserve') stored,
  ends            text generated always as (case when kind = 'reserve' then null else 'reserve' end) stored,
  constraint one_reservation_and_one_end unique (consultation_id, is_end),
  constraint entry_identity unique (consultation_id, account_id, kind),
  constraint end_of_its_reservation foreign key (consultation_id, account_id, ends)
    references programmes.quota_entry (consultation_id, account_id, kind)
);
create index quota_entry_account on programmes.quota_entry (account_id, id desc);

create trigger quota_entry_is_append_only
  before update or delete or truncate on programmes.quota_entry
  for each statement execute function database.refuse_change();

create function programmes.move_account() returns trigger
  language plpgsql as
$$
begin
  update programmes.quota_account
     set reserved = reserved + case new.kind when 'reserve' then 1 else -1 end,
         used = used + case new.kind when 'consume' then 1 else 0 end
   where id = new.account_id;
  return null;
end
$$;
create trigger entry_moves_its_account
  after insert on programmes.quota_entry
  for each row execute function programmes.move_account();

create function programmes.refuse_moving_by_hand() returns trigger
  language plpgsql as
$$
begin
  if tg_op = 'INSERT' and (new.reserved <> 0 or new.used <> 0)
     or tg_op = 'UPDATE' and pg_trigger_depth() < 2
        and (to_jsonb(old) - 'given') is distinct from (to_jsonb(new) - 'given') then
    raise exception 'programmes.quota_account is moved by entries only' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger accounts_are_moved_by_entries
  before insert or update on programmes.quota_account
  for each row execute function programmes.refuse_moving_by_hand();
create trigger accounts_stay
  before delete or truncate on programmes.quota_account
  for each statement execute function programmes.refuse_removal();
