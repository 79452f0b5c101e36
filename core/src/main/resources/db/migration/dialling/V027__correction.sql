-- What a doctor says of an attempt that was picked up, after its outcome was written: an entry beside it, never a
-- change of it. The entry with the highest number is the one that holds; the numbers have no gaps.
create table dialling.correction (
  attempt_id uuid                     not null references dialling.attempt,
  number     int                      not null check (number >= 1),
  previous   int generated always as (nullif(number - 1, 0)) stored,
  said       text                     not null check (said in ('voicemail', 'wrong-person', 'as-recorded')),
  counted    boolean                  not null,
  at         timestamp with time zone not null,
  by_kind    text                     not null check (by_kind in ('doctor', 'admin')),
  by_id      text                     not null,
  primary key (attempt_id, number),
  constraint correction_without_gaps foreign key (attempt_id, previous) references dialling.correction (attempt_id, number),
  constraint a_wrong_person_is_not_the_patients_doing check (said <> 'wrong-person' or not counted)
);
create trigger correction_is_append_only
  before update or delete or truncate on dialling.correction
  for each statement execute function database.refuse_change();

-- Only a phone that somebody or something picked up can have been a voicemail or another person, and only once it
-- is known how it came out.
create function dialling.refuse_correcting_what_was_not_picked_up() returns trigger
  language plpgsql as
$$
begin
  if not exists (select from dialling.attempt a join dialling.outcome o on o.attempt_id = a.id
                  where a.id = new.attempt_id and a.channel = 'phone' and a.answered_at is not null) then
    raise exception 'dialling.correction: nobody picked up' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger only_what_was_picked_up_is_corrected
  before insert on dialling.correction
  for each row execute function dialling.refuse_correcting_what_was_not_picked_up();
