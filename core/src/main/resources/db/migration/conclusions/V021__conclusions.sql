create schema conclusions;

-- What a doctor concluded (R16): append-only. Versions have no gaps, each leans on the one it supersedes and is superseded
-- at most once, so that of one consultation there is one current version.
create table conclusions.conclusion (
  id              uuid primary key,
  consultation_id uuid                     not null,
  version         int                      not null check (version >= 1),
  supersedes      int generated always as (nullif(version - 1, 0)) stored,
  reason          text check (btrim(reason) <> '' and length(reason) <= 1000),
  -- As they were called when it was sent: a document does not change when a person's name does.
  doctor_id       uuid                     not null,
  doctor_name     text                     not null check (doctor_name <> ''),
  speciality      text check (speciality <> ''),
  patient_id      uuid                     not null,
  patient_name    text                     not null check (patient_name <> ''),
  birth_date      date                     not null,
  complaints      text                     not null check (length(complaints) <= 10000),
  history         text                     not null check (length(history) <= 10000),
  findings        text                     not null check (length(findings) <= 10000),
  diagnosis       text                     not null check (length(diagnosis) <= 10000),
  recommendations text                     not null check (length(recommendations) <= 10000),
  prescriptions   text                     not null check (length(prescriptions) <= 10000),
  follow_up       text                     not null check (length(follow_up) <= 10000),
  sent_at         timestamp with time zone not null,
  -- Everything above in one fixed form: what is hashed, and what will be signed.
  canonical       text                     not null,
  text_hash       text                     not null,
  constraint conclusion_once_a_version unique (consultation_id, version),
  constraint conclusion_without_gaps foreign key (consultation_id, supersedes)
    references conclusions.conclusion (consultation_id, version),
  constraint conclusion_superseded_for_a_reason check ((version = 1) = (reason is null)),
  constraint conclusion_says_something check (
    complaints || history || findings || diagnosis || recommendations || prescriptions || follow_up <> ''),
  constraint conclusion_hash_is_of_its_text check (text_hash = encode(sha256(convert_to(canonical, 'UTF8')), 'hex'))
);
create index conclusion_of_patient on conclusions.conclusion (patient_id, consultation_id, version desc);

create trigger conclusion_is_append_only
  before update or delete or truncate on conclusions.conclusion
  for each statement execute function database.refuse_change();

-- The text message that told of a version.
create table conclusions.told (
  notice_id     uuid primary key,
  conclusion_id uuid not null unique references conclusions.conclusion
);
create trigger told_is_append_only
  before update or delete or truncate on conclusions.told
  for each statement execute function database.refuse_change();

-- What became of a version, each for the first time.
create table conclusions.mark (
  conclusion_id uuid                     not null references conclusions.conclusion,
  kind          text                     not null check (kind in ('text-delivered', 'text-failed', 'read')),
  at            timestamp with time zone not null,
  primary key (conclusion_id, kind)
);
create trigger mark_is_append_only
  before update or delete or truncate on conclusions.mark
  for each statement execute function database.refuse_change();

-- What a doctor has typed and not sent: one a consultation, written over as they type.
create table conclusions.draft (
  consultation_id uuid primary key,
  -- The version they had before them, 0 if there was none.
  based_on        int                      not null check (based_on >= 0),
  doctor_id       uuid                     not null,
  complaints      text                     not null check (length(complaints) <= 10000),
  history         text                     not null check (length(history) <= 10000),
  findings        text                     not null check (length(findings) <= 10000),
  diagnosis       text                     not null check (length(diagnosis) <= 10000),
  recommendations text                     not null check (length(recommendations) <= 10000),
  prescriptions   text                     not null check (length(prescriptions) <= 10000),
  follow_up       text                     not null check (length(follow_up) <= 10000),
  reason          text                     not null check (length(reason) <= 1000),
  saved_at        timestamp with time zone not null
);
