-- What helps agents with their callers: codes, notes, scripts, knowledge (R5).
create schema assistance;

-- With what agents say what a call was about; without a queue it is offered in every one.
create table assistance.wrap_up_code (
  id         text primary key check (id ~ '^[a-z][a-z0-9-]{0,31}$'),
  queue_id   text,
  place      int  not null,
  name_ru    text not null check (btrim(name_ru) <> ''),
  name_en    text not null check (btrim(name_en) <> ''),
  retired_at timestamp with time zone
);

insert into assistance.wrap_up_code (id, queue_id, place, name_ru, name_en) values
  ('identified',      'identification', 10, 'Личность подтверждена', 'Identified'),
  ('not-identified',  'identification', 20, 'Личность не подтверждена', 'Not identified'),
  ('not-insured',     'identification', 30, 'Не найден в программах', 'In no programme'),
  ('data-wrong',      'identification', 40, 'Ошибка в данных программы', 'Wrong data in the programme'),
  ('solved',          'technical',      10, 'Решено', 'Solved'),
  ('sound-picture',   'technical',      20, 'Звук или камера', 'Sound or camera'),
  ('sign-in',         'technical',      30, 'Не получается войти', 'Cannot sign in'),
  ('passed-on',       'technical',      40, 'Передано технической поддержке', 'Passed on to technical support'),
  ('booked',          'appointments',   10, 'Записан к врачу', 'Appointment made'),
  ('moved',           'appointments',   20, 'Приём перенесён', 'Appointment moved'),
  ('cancelled',       'appointments',   30, 'Приём отменён', 'Appointment cancelled'),
  ('no-time',         'appointments',   40, 'Нет подходящего времени', 'No time that suits'),
  ('question',        null,             80, 'Ответили на вопрос', 'Question answered'),
  ('call-back',       null,             85, 'Перезвоним', 'We call back'),
  ('complaint',       null,             90, 'Жалоба', 'Complaint'),
  ('wrong-number',    null,             95, 'Ошиблись номером или молчат', 'Wrong number, or silence'),
  ('broken-off',      null,             99, 'Связь прервалась', 'Cut off');

-- What an agent wrote of a call of theirs. The row is there since they answered it: who has none had no such call.
create table assistance.call_note (
  call_id     uuid not null,
  agent_id    uuid not null,
  queue_id    text not null,
  code        text references assistance.wrap_up_code,
  text        text not null default '' check (char_length(text) <= 4000),
  answered_at timestamp with time zone not null,
  saved_at    timestamp with time zone,
  finished_at timestamp with time zone,
  revision    int  not null default 0,
  primary key (call_id, agent_id),
  check (finished_at is null or code is not null)
);
create index call_note_to_finish on assistance.call_note (agent_id, answered_at) where finished_at is null;

create table assistance.script_step (
  id         uuid primary key default gen_random_uuid(),
  queue_id   text not null,
  place      int  not null,
  text_ru    text not null check (btrim(text_ru) <> ''),
  text_en    text not null check (btrim(text_en) <> ''),
  removed_at timestamp with time zone
);
create index script_step_of_queue on assistance.script_step (queue_id, place) where removed_at is null;

insert into assistance.script_step (queue_id, place, text_ru, text_en) values
  ('identification', 1, 'Представьтесь и спросите, чем можете помочь', 'Say your name and ask how you can help'),
  ('identification', 2, 'Спросите фамилию, имя, отчество и дату рождения', 'Ask for the full name and the date of birth'),
  ('identification', 3, 'Проверьте ответы по контрольному списку. Ничего не подсказывайте', 'Check the answers by the checklist. Give no hints'),
  ('identification', 4, 'Скажите, что изменилось в личном кабинете', 'Say what has changed in the cabinet'),
  ('identification', 5, 'Спросите, остались ли вопросы, и попрощайтесь', 'Ask if anything is left, and say goodbye'),
  ('technical', 1, 'Представьтесь и спросите, что не получается', 'Say your name and ask what does not work'),
  ('technical', 2, 'Узнайте устройство и браузер', 'Ask which device and browser they use'),
  ('technical', 3, 'Попросите открыть проверку устройства в личном кабинете', 'Have them open the device check in the cabinet'),
  ('technical', 4, 'Дождитесь, пока всё заработает, или передайте дальше', 'Stay until it works, or pass it on'),
  ('appointments', 1, 'Представьтесь и спросите, к какому врачу нужно', 'Say your name and ask which doctor they need'),
  ('appointments', 2, 'Подтвердите личность, прежде чем говорить о записях', 'Verify who they are before you speak of appointments'),
  ('appointments', 3, 'Предложите два ближайших времени в часовом поясе звонящего', 'Offer the two next times in the caller''s time zone'),
  ('appointments', 4, 'Повторите день и время. Скажите, что придёт SMS', 'Repeat day and time. Say that a text message will come');

create table assistance.step_done (
  call_id  uuid not null,
  step_id  uuid not null references assistance.script_step,
  agent_id uuid not null,
  at       timestamp with time zone not null,
  primary key (call_id, step_id)
);

-- What agents look up while they talk.
create table assistance.knowledge (
  id         uuid primary key,
  title      text not null check (btrim(title) <> '' and char_length(title) <= 200),
  text       text not null check (btrim(text) <> '' and char_length(text) <= 10000),
  changed_at timestamp with time zone not null,
  changed_by uuid not null,
  version    int  not null default 0,
  removed_at timestamp with time zone,
  found      tsvector not null generated always as
    (setweight(to_tsvector('russian', title), 'A') || setweight(to_tsvector('russian', text), 'B')) stored
);
create index knowledge_found on assistance.knowledge using gin (found);
create index knowledge_by_title on assistance.knowledge (title) where removed_at is null;
