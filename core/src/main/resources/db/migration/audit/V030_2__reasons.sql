-- Why a record was opened, where whoever opens it has to say so.
alter table audit.entry add constraint entry_reason_says_something
  check (btrim(reason) <> '' and char_length(reason) <= 1000);
