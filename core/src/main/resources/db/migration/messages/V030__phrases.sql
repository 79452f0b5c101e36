-- Whose list of canned phrases: its row is what two tabs of one doctor wait for.
create table messages.phrase_list (
  doctor_id uuid primary key
);

-- What a doctor writes again and again, in their order. Taken off it can be put back for a while.
create table messages.phrase (
  id         uuid primary key,
  doctor_id  uuid not null references messages.phrase_list,
  place      int  not null,
  text       text not null check (btrim(text) <> '' and char_length(text) <= 1000),
  removed_at timestamp with time zone
);
create index phrase_of_doctor on messages.phrase (doctor_id, place, id);
