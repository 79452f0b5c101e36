-- Each channel is looked through by itself.
drop index notifications.notice_due;
create index notice_due on notifications.notice (channel, due_at) where due_at is not null;
create index notice_newest_of_channel on notifications.notice (channel, created_at desc, id);

-- One that waits may turn out to be with a carrier that is no longer asked.
create or replace function notifications.guard_move() returns trigger
  language plpgsql as
$$
begin
  if new.state <> old.state and not (old.state, new.state) in (
    ('waiting', 'sending'), ('waiting', 'dead-letter'), ('waiting', 'unknown'),
    ('sending', 'waiting'), ('sending', 'accepted'), ('sending', 'delivered'), ('sending', 'acknowledged'),
    ('sending', 'undeliverable'), ('sending', 'unknown'), ('sending', 'dead-letter'),
    ('accepted', 'delivered'), ('accepted', 'undeliverable'),
    ('unknown', 'accepted'), ('unknown', 'delivered'), ('unknown', 'undeliverable'), ('unknown', 'dead-letter'),
    ('waiting', 'acknowledged'), ('delivered', 'acknowledged'), ('dead-letter', 'acknowledged'),
    ('dead-letter', 'waiting'))
  then
    raise exception 'a notice cannot go from % to %', old.state, new.state using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
