-- An agent whose page was loaded anew while they talk is rung again, and the caller waits meanwhile.
alter table callbacks.callback drop constraint callback_state_check;
alter table callbacks.callback add constraint callback_state_check check (state in
  ('wanted', 'scheduled', 'assigned', 'ringing-agent', 'ringing-caller', 'talking', 'coming-back', 'done', 'given-up', 'cancelled'));
alter table callbacks.callback drop constraint somebody_is_on_it;
alter table callbacks.callback add constraint somebody_is_on_it check
  (state not in ('assigned', 'ringing-agent', 'ringing-caller', 'talking', 'coming-back') or (agent_id is not null and exchange is not null));
alter table callbacks.callback drop constraint the_agents_phone_first;
alter table callbacks.callback add constraint the_agents_phone_first check
  (state not in ('ringing-agent', 'ringing-caller', 'talking', 'coming-back') or agent_leg is not null);
alter table callbacks.callback drop constraint then_the_callers;
alter table callbacks.callback add constraint then_the_callers check
  (state not in ('ringing-caller', 'talking', 'coming-back') or caller_leg is not null);
drop index callbacks.one_callback_an_agent;
create unique index one_callback_an_agent on callbacks.callback (agent_id)
  where state in ('assigned', 'ringing-agent', 'ringing-caller', 'talking', 'coming-back');
drop index callbacks.callback_live;
create index callback_live on callbacks.callback (exchange)
  where state in ('assigned', 'ringing-agent', 'ringing-caller', 'talking', 'coming-back');

-- Callers who are owed a callback and call again themselves: they have the place of the one that they are owed.
create table callbacks.returned (
  call_id       uuid primary key,
  waiting_since timestamp with time zone not null
);
