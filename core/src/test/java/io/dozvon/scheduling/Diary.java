package io.dozvon.scheduling;

import io.dozvon.notifications.SentTexts;
import io.dozvon.patients.Patient;
import io.dozvon.patients.Patients;
import io.dozvon.patients.Registration;
import io.dozvon.programmes.Coverage;
import io.dozvon.programmes.Listed;
import io.dozvon.programmes.Money;
import io.dozvon.programmes.Programme;
import io.dozvon.programmes.ProgrammeLists;
import io.dozvon.programmes.ProgrammeTerms;
import io.dozvon.programmes.Quota;
import io.dozvon.programmes.QuotaPeriod;
import io.dozvon.programmes.Speciality;
import io.dozvon.programmes.Term;
import io.dozvon.staff.NewDoctor;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.PolicyNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// The words the tests of this room are written in.
@Component
class Diary {
  static final Actor.Admin ADMIN = new Actor.Admin("test");
  static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
  static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private static final AtomicInteger COUNT = new AtomicInteger();

  final Appointments appointments;
  final Openings openings;
  final DSLContext sql;
  private final Patients patients;
  private final Staff staff;
  private final ProgrammeLists lists;
  private final Clock clock;

  Diary(
      Appointments appointments,
      Openings openings,
      Patients patients,
      Staff staff,
      ProgrammeLists lists,
      DSLContext sql,
      Clock clock) {
    this.appointments = appointments;
    this.openings = openings;
    this.patients = patients;
    this.staff = staff;
    this.lists = lists;
    this.sql = sql;
    this.clock = clock;
  }

  /// A full hour in so many days.
  Instant inDays(int days) {
    return clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(days));
  }

  PatientId patient() {
    return patient(MOSCOW);
  }

  PatientId patient(ZoneId zone) {
    Registration registration =
        new Registration(
            new PersonName("Петрова", "Анна", Optional.of("Ильинична")),
            LocalDate.of(1985, 4, 12),
            new PhoneNumber("+7917%07d".formatted(COUNT.incrementAndGet() + 1_000_000)),
            zone,
            Language.RUSSIAN,
            Optional.empty());
    return patients.registerWithPapers(registration, ADMIN).map(Patient::id).orElseThrow();
  }

  /// Patients whom one programme grants so many consultations of this speciality each.
  List<PatientId> insured(int people, String speciality, int each) {
    List<PatientId> ids = Stream.generate(this::patient).limit(people).toList();
    List<Patient> them = ids.stream().map(patients::byId).toList();
    Term always = new Term(LocalDate.of(2020, 1, 1), Optional.empty());
    Coverage coverage =
        new Coverage(
            new Speciality(speciality),
            Money.roubles(0),
            new Quota.Limited(each, QuotaPeriod.WHOLE_TERM));
    Programme programme =
        lists
            .create(new ProgrammeTerms("Здоровье", "Пример", always, List.of(coverage)), ADMIN)
            .orElseThrow();
    lists
        .put(programme.id(), them.stream().map(it -> listed(it, always)).toList(), ADMIN)
        .orElseThrow();
    ids.forEach(patients::identify);
    return ids;
  }

  private static Listed listed(Patient patient, Term term) {
    return new Listed(
        patient.name(),
        patient.birthDate(),
        Optional.of(patient.phone()),
        new PolicyNumber(patient.phone().e164().substring(1)),
        term);
  }

  DoctorId doctor() {
    return doctor("кардиолог", Locale.of("ru"));
  }

  /// A speciality that no other test has doctors of.
  static String someSpeciality() {
    return "speciality-" + UUID.randomUUID();
  }

  DoctorId doctor(String speciality, Locale... languages) {
    return staff
        .add(
            new NewDoctor(
                new PersonName("Иванов", "Пётр", Optional.empty()),
                Optional.of(speciality),
                Optional.empty(),
                Language.RUSSIAN,
                List.of(languages),
                MOSCOW),
            ADMIN)
        .id();
  }

  /// Slots of half an hour.
  DoctorId doctorFree(Instant from, Duration length) {
    DoctorId doctor = doctor();
    opened(doctor, from, length);
    return doctor;
  }

  Opening opened(DoctorId doctor, Instant from, Duration length) {
    return openings.open(doctor, from, from.plus(length), HALF_AN_HOUR, ADMIN).orElseThrow();
  }

  Appointment booked(PatientId patient, DoctorId doctor, Instant at) {
    return appointments.book(patient, doctor, at, new Actor.Patient(patient)).orElseThrow();
  }

  String booking(PatientId patient, DoctorId doctor, Instant at) {
    return said(appointments.book(patient, doctor, at, new Actor.Patient(patient)));
  }

  /// `granted`, or the refusal's id.
  static String said(Answer<?> answer) {
    return switch (answer) {
      case Answer.Granted<?> _ -> "granted";
      case Answer.Refused<?> refused -> refused.refusal().id();
    };
  }

  List<Instant> freeOf(DoctorId doctor) {
    return appointments.freeSlots(doctor, inDays(0), inDays(60)).stream().map(Slot::start).toList();
  }

  List<String> textsTo(PatientId patient) {
    return new SentTexts(sql).to(patients.byId(patient).phone());
  }

  int count(String statement, Object... binds) {
    return sql.fetchSingle(statement, binds).get(0, Integer.class);
  }
}
