-- Doctors' keys (Ed25519). Public ones are kept for ever; the private one is sealed, and destroyed when its time is over.
create table conclusions.signing_key (
  -- SHA-256 of the public key.
  id         text primary key,
  doctor_id  uuid                     not null,
  -- As X.509 writes it (SubjectPublicKeyInfo), Base64.
  public_key text                     not null,
  sealed     text,
  made_at    timestamp with time zone not null,
  ended_at   timestamp with time zone,
  ending     text check (ending in ('rotated', 'revoked', 'lost')),
  reason     text check (btrim(reason) <> '' and length(reason) <= 1000),
  constraint signing_key_is_named_after_itself check (id = encode(sha256(decode(public_key, 'base64')), 'hex')),
  check ((ended_at is null) = (ending is null)),
  check ((ended_at is null) = (sealed is not null)),
  check (ending is distinct from 'revoked' or reason is not null)
);
create unique index one_current_key_per_doctor on conclusions.signing_key (doctor_id) where ended_at is null;
create index signing_key_of_doctor on conclusions.signing_key (doctor_id, made_at);

create function conclusions.guard_signing_key() returns trigger
  language plpgsql as
$$
begin
  if (old.id, old.doctor_id, old.public_key, old.made_at) is distinct from (new.id, new.doctor_id, new.public_key, new.made_at)
     or old.ending = 'revoked' or (old.ended_at is not null and new.ending is distinct from 'revoked') then
    raise exception 'a signing key only ends' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger signing_key_only_ends
  before update on conclusions.signing_key
  for each row execute function conclusions.guard_signing_key();
create trigger signing_key_is_kept
  before delete or truncate on conclusions.signing_key
  for each statement execute function database.refuse_change();

-- Diagnoses: [{"code": "J06.9", "title": "…", "main": true, "note": "…"}], in their order.
alter table conclusions.conclusion
  add column diagnoses jsonb not null default '[]' check (jsonb_typeof(diagnoses) = 'array' and jsonb_array_length(diagnoses) <= 20),
  add column key_id    text references conclusions.signing_key,
  -- Ed25519 over the canonical text in UTF-8, Base64.
  add column signature text check (length(decode(signature, 'base64')) = 64),
  -- How it was made sure that it was the doctor who signed.
  add column proof     text check (proof in ('password', 'development-sign-in'));
alter table conclusions.conclusion drop constraint conclusion_says_something;
alter table conclusions.conclusion add constraint conclusion_says_something check (
  complaints || history || findings || diagnosis || recommendations || prescriptions || follow_up <> '' or diagnoses <> '[]');
-- Those sent before there were signatures have none, and no other.
alter table conclusions.conclusion add constraint conclusion_is_signed
  check (key_id is not null and signature is not null and proof is not null) not valid;

alter table conclusions.draft
  add column diagnoses jsonb not null default '[]' check (jsonb_typeof(diagnoses) = 'array' and jsonb_array_length(diagnoses) <= 20),
  -- Which page wrote it last, and how often it was written: so that two pages do not write over each other.
  add column writer    text  not null default '' check (length(writer) <= 40),
  add column revision  int   not null default 1 check (revision >= 1);

-- Conclusions that are owed: a row goes when the first version is sent.
create table conclusions.owed (
  consultation_id uuid primary key,
  doctor_id       uuid                     not null,
  patient_id      uuid                     not null,
  ended_at        timestamp with time zone not null,
  due_at          timestamp with time zone not null check (due_at > ended_at),
  -- When the doctor is reminded next; null if they were often enough.
  remind_at       timestamp with time zone
);
create index owed_by_doctor on conclusions.owed (doctor_id, due_at);
create index owed_to_remind on conclusions.owed (remind_at) where remind_at is not null;
create index owed_due on conclusions.owed (due_at);

-- Texts that doctors begin with. Those without a doctor came with the service.
create table conclusions.template (
  id         uuid primary key,
  doctor_id  uuid,
  -- In small letters; null means every speciality.
  speciality text check (speciality <> ''),
  shared     boolean                  not null,
  name       text                     not null check (btrim(name) <> '' and length(name) <= 100),
  -- {"complaints": "…", …}
  texts      jsonb                    not null check (jsonb_typeof(texts) = 'object'),
  diagnoses  jsonb                    not null check (jsonb_typeof(diagnoses) = 'array' and jsonb_array_length(diagnoses) <= 20),
  saved_at   timestamp with time zone not null,
  check (shared or doctor_id is not null),
  constraint template_once_a_name unique nulls not distinct (doctor_id, name)
);
create index template_shared on conclusions.template (speciality) where shared;

insert into conclusions.template (id, speciality, shared, name, texts, diagnoses, saved_at) values
  ('00000000-0000-4000-8000-000000000311', 'терапевт', true, 'ОРВИ у взрослого',
   '{"complaints": "Насморк, боль в горле, кашель (сухой / влажный), температура до … °C.", "history": "Болеет … день. Контакт с больными: … Лекарства принимал(а): … Аллергия: … Хронические заболевания: …", "findings": "Осмотр по видеосвязи. Самочувствие: … Дыхание через нос: … Зев: … Одышки в покое нет. Измерено пациентом: температура … °C, пульс … в минуту, сатурация … %.", "diagnosis": "Лёгкое течение.", "recommendations": "Обильное тёплое питьё, отдых, проветривание и увлажнение воздуха.\nСрочно вызвать скорую помощь (103, 112) при одышке, боли в груди, спутанности сознания, сатурации ниже 94 %.", "follow-up": "Если температура держится дольше 3 дней или состояние ухудшается, обратиться к врачу очно."}',
   '[{"code": "J06.9", "title": "", "main": true, "note": ""}]', now()),
  ('00000000-0000-4000-8000-000000000312', 'терапевт', true, 'Артериальная гипертензия: контроль',
   '{"complaints": "Жалоб нет / головная боль / головокружение. Обычное давление: …/… мм рт. ст.", "history": "Повышение давления с … года. Принимает: … Переносит: … Курение: … Наследственность: …", "findings": "По дневнику давления за последние … дней: утром …/…, вечером …/… мм рт. ст., пульс … в минуту.", "recommendations": "Измерять давление утром и вечером сидя, записывать.\nСоли не больше 5 г в день, ходьба не менее 30 минут в день.\nСрочно вызвать скорую помощь (103, 112) при боли в груди, слабости в руке или ноге, нарушении речи.", "follow-up": "Повторная консультация через … недели с дневником давления."}',
   '[{"code": "I10", "title": "", "main": true, "note": ""}]', now()),
  ('00000000-0000-4000-8000-000000000313', 'педиатр', true, 'ОРВИ у ребёнка',
   '{"complaints": "Со слов родителей: насморк, кашель, температура до … °C. Аппетит: … Пьёт: …", "history": "Болеет … день. Возраст: … Вес: … кг. Прививки: … Аллергия: … Лекарства давали: …", "findings": "Осмотр по видеосвязи. Активность: … Кожа: … Дыхание: … в минуту, втяжения межреберий нет. Мочеиспускание: …", "recommendations": "Поить часто и понемногу, проветривать комнату, промывать нос солевым раствором.\nСрочно вызвать скорую помощь (103, 112), если ребёнку трудно дышать, он вялый, не пьёт, появилась сыпь, судороги.", "follow-up": "Очный осмотр педиатра, если температура держится дольше 3 дней; ребёнка до 3 месяцев с температурой осмотреть очно сегодня."}',
   '[{"code": "J06.9", "title": "", "main": true, "note": ""}]', now()),
  ('00000000-0000-4000-8000-000000000314', null, true, 'Направление на очный приём',
   '{"recommendations": "Нужен очный осмотр: …\nВзять с собой: …\nСрочно вызвать скорую помощь (103, 112), если …", "follow-up": "Очный приём врача (какого: …) в течение … дней."}',
   '[]', now());
