-- A week as a doctor works it from one day to another, by the clocks of the doctor's time zone. `due_at` is when openings are next to be made of it.
create table scheduling.working_week (
  id           uuid primary key,
  doctor_id    uuid not null,
  first_day    date not null,
  last_day     date check (last_day >= first_day),
  slot_minutes int  not null check (slot_minutes between 5 and 240),
  due_at       timestamp with time zone,
  constraint one_working_week_at_a_time
    exclude using gist (doctor_id with =, daterange(first_day, last_day, '[]') with &&)
);
create index working_week_due on scheduling.working_week (due_at) where due_at is not null;

-- Hours of one day of such a week, Monday being 1; what lies between two of them is a break.
create table scheduling.working_stretch (
  week_id      uuid not null references scheduling.working_week on delete cascade,
  weekday      int  not null check (weekday between 1 and 7),
  from_minute  int  not null check (from_minute >= 0),
  until_minute int  not null check (until_minute > from_minute and until_minute <= 1440),
  constraint stretches_of_a_day_never_overlap
    exclude using gist (week_id with =, weekday with =, int4range(from_minute, until_minute) with &&)
);

-- When a doctor offers nothing, whatever is open then. The reason is the doctor's own.
create table scheduling.time_off (
  id        uuid primary key,
  doctor_id uuid                     not null,
  starts_at timestamp with time zone not null,
  ends_at   timestamp with time zone not null check (ends_at > starts_at),
  reason    text check (reason <> '' and length(reason) <= 200)
);
create index time_off_of_doctor on scheduling.time_off (doctor_id, ends_at);

-- Whether it was made of a working week; else somebody opened it by hand.
alter table scheduling.opening add column weekly boolean not null default false;

create index appointment_by_time on scheduling.appointment (starts_at) where state = 'booked';

-- Whether a shift was ended because its doctor was gone.
alter table scheduling.duty_shift add column absent boolean not null default false;
create index duty_shift_ended on scheduling.duty_shift (doctor_id, ended_at desc) where ended_at is not null;
