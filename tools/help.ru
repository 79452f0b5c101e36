Дозвон: чтобы врач дозвонился. Находит JDK 25 или новее, собирает себя, если нужно, а затем:

  ./dozvon demo [--once]   поднимает настоящий Asterisk и службу, разыгрывает три консультации, показывает, что происходит
  ./dozvon test            готовит всё нужное для проверок и запускает их все; аргументы идут в Maven
  ./dozvon serve           запускает одну службу, настройки из application.yaml и окружения
  ./dozvon bench calls     замеряет звонки через службу рядом с теми же звонками через одну АТС
  ./dozvon bench cabinets  замеряет очень много кабинетов пациентов, открытых на одном узле
  ./dozvon bench storm     ведёт много звонков, пока всё обрывают и замораживают, затем сверяет все записи

и для администраторов, у каждой команды есть --help:

  ./dozvon patient add|list|show
  ./dozvon doctor add|list|show
  ./dozvon consultation create|call|stop|phone-now|finish|show|list
  ./dozvon attempts list|show
  ./dozvon exchange status
  ./dozvon pbx render      записывает настройку станции по плану, без службы
  ./dozvon completion      печатает сценарий дополнения: source <(./dozvon completion)

Окружение:
  JAVA_HOME                каким JDK пользоваться, если он 25 или новее
  DOZVON_URL               где служба (http://localhost:8080)
  DOZVON_TOKEN             токен администратора (иначе тот, что demo или serve оставили в папке пользователя)
  DOZVON_LANGUAGE          ru или en для сообщений (иначе по LC_ALL, LC_MESSAGES, LANG)
  DOZVON_JAVA_OPTIONS      дополнительные параметры для JVM службы
  DOZVON_ASTERISK_ROOT     папка с распакованным Asterisk 18 или новее; / значит тот, что в PATH
  DOZVON_DEBIAN_MIRROR     откуда брать пакеты Debian (http://deb.debian.org/debian)
  DOZVON_DEBIAN_SUITE      из какого его выпуска Asterisk (sid)

Коды завершения: 0 сделано; 1 отказано или не найдено; 2 неверный вызов; 3 служба недоступна; 4 токена нет или он не
принят; 5 сбой службы; 6 демонстрация прошла не так, как ожидалось, или замер потерял звонок; 7 здесь не собирается или не запускается.
