-- What one check of a patient's devices found (R9). Never changed: the next check is another row.
create table presence.device_check (
  id              uuid primary key,
  patient_id      uuid                     not null,
  checked_at      timestamp with time zone not null,
  browser         text check (length(browser) between 1 and 60),
  browser_version text check (length(browser_version) <= 20),
  system          text check (length(system) between 1 and 60),
  supported       boolean                  not null,
  camera          text                     not null
    check (camera in ('works', 'nothing', 'denied', 'missing', 'busy', 'no-answer', 'not-offered')),
  width           int check (width between 1 and 16384),
  height          int check (height between 1 and 16384),
  microphone      text                     not null
    check (microphone in ('works', 'nothing', 'denied', 'missing', 'busy', 'no-answer', 'not-offered')),
  speaker         text                     not null check (speaker in ('heard', 'not-heard', 'not-answered')),
  down_kbit       int check (down_kbit between 0 and 10000000),
  up_kbit         int check (up_kbit between 0 and 10000000),
  round_trip_ms   int check (round_trip_ms between 0 and 600000),
  exchange        text                     not null check (exchange in ('reached', 'out-of-reach', 'unsure')),
  check ((browser is null) = (browser_version is null) and (browser is null) = (system is null)),
  check ((width is null) = (height is null)),
  check (camera <> 'works' or width is not null),
  check ((down_kbit is null) = (up_kbit is null) and (down_kbit is null) = (round_trip_ms is null))
);
create index device_check_patient on presence.device_check (patient_id, checked_at desc);
create trigger device_check_is_append_only before update or delete on presence.device_check
  for each row execute function database.refuse_change();
