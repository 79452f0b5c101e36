package centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.consultations.CallStarted;
import io.dozvon.consultations.Consultation;
import io.dozvon.consultations.ConsultationDetails;
import io.dozvon.consultations.Consultations;
import io.dozvon.consultations.Side;
import io.dozvon.dialling.Attempt;
import io.dozvon.dialling.CallWindow;
import io.dozvon.dialling.Channel;
import io.dozvon.dialling.Dialling;
import io.dozvon.dialling.Outcome;
import io.dozvon.patients.Patient;
import io.dozvon.patients.Patients;
import io.dozvon.patients.Registration;
import io.dozvon.presence.PageId;
import io.dozvon.presence.Presence;
import io.dozvon.staff.Doctor;
import io.dozvon.staff.Handset;
import io.dozvon.staff.NewDoctor;
import io.dozvon.staff.Staff;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.ExchangeStatus.Health;
import io.dozvon.telephony.Exchanges;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegState;
import io.dozvon.telephony.simulated.FarSide;
import io.dozvon.telephony.simulated.SimulatedSwitch;
import io.dozvon.telephony.simulated.SimulatedSwitches;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// The words the tests of the centre are written in.
@Component
class Centre {
  static final Actor.Admin ADMIN = new Actor.Admin("test");
  static final ExchangeName EXCHANGE = new ExchangeName("sim-1");
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Patients patients;
  private final Staff staff;
  private final Presence presence;
  private final Exchanges exchanges;
  private final DSLContext sql;
  final Consultations consultations;
  final Dialling dialling;
  final SimulatedSwitch exchange;

  Centre(
      Patients patients,
      Staff staff,
      Presence presence,
      Exchanges exchanges,
      Consultations consultations,
      Dialling dialling,
      SimulatedSwitches switches,
      DSLContext sql) {
    this.patients = patients;
    this.staff = staff;
    this.presence = presence;
    this.exchanges = exchanges;
    this.consultations = consultations;
    this.dialling = dialling;
    this.exchange = switches.named(EXCHANGE);
    this.sql = sql;
  }

  // --- who is there

  /// A patient whose phone behaves like this, call by call.
  PatientId patientWhosePhone(FarSide... inTurn) {
    PhoneNumber number =
        new PhoneNumber("+7916%07d".formatted(COUNT.incrementAndGet() + 1_000_000));
    exchange.phoneWill(number, inTurn);
    return patient(number);
  }

  PatientId patient(PhoneNumber number) {
    Registration registration =
        new Registration(
            new PersonName("Петрова", "Анна", Optional.of("Ильинична")),
            LocalDate.of(1985, 4, 12),
            number,
            ZoneId.of("Europe/Moscow"),
            Language.RUSSIAN,
            Optional.empty());
    return patients.registerWithPapers(registration, ADMIN).map(Patient::id).orElseThrow();
  }

  DoctorId doctorWithDeskPhone() {
    return doctor(Optional.of(new DeskPhone("desk-" + COUNT.incrementAndGet())));
  }

  /// One who talks through their browser, and could through a desk phone.
  DoctorId doctorWithBoth() {
    DoctorId doctor = doctorWithDeskPhone();
    staff.talkThrough(doctor, Handset.BROWSER, new Actor.Doctor(doctor)).orElseThrow();
    return doctor;
  }

  DoctorId doctorWithBrowser() {
    return doctor(Optional.empty());
  }

  private DoctorId doctor(Optional<DeskPhone> deskPhone) {
    PersonName name = new PersonName("Иванов", "Пётр", Optional.empty());
    Doctor doctor =
        staff.add(new NewDoctor(name, Optional.of("терапевт"), deskPhone, Language.RUSSIAN), ADMIN);
    return doctor.id();
  }

  ConsultationId due(PatientId patient, DoctorId doctor) {
    await().atMost(SOON).until(() -> exchanges.healthiest().isPresent());
    await().atMost(SOON).until(() -> exchanges.statuses().getFirst().listening());
    return consultations
        .create(patient, doctor, Optional.empty(), ADMIN)
        .map(details -> details.consultation().facts().id())
        .orElseThrow();
  }

  PageId opensWorkplace(DoctorId doctor) {
    PageId page = new PageId(UUID.randomUUID());
    presence.opened(new Person.OfDoctor(doctor), page);
    return page;
  }

  void closesWorkplace(DoctorId doctor, PageId page) {
    presence.closed(new Person.OfDoctor(doctor), page);
  }

  PageId opensCabinet(PatientId patient) {
    PageId page = new PageId(UUID.randomUUID());
    presence.opened(new Person.OfPatient(patient), page);
    return page;
  }

  // --- what they do

  ConsultationId called(PatientId patient) {
    return called(patient, doctorWithDeskPhone());
  }

  ConsultationId called(PatientId patient, DoctorId doctor) {
    ConsultationId id = due(patient, doctor);
    calls(id, doctor);
    return id;
  }

  CallStarted calls(ConsultationId id, DoctorId doctor) {
    return consultations.call(id, Channel.WEB, new Actor.Doctor(doctor)).orElseThrow();
  }

  CallWindow windowOf(PatientId patient) {
    await().atMost(SOON).until(() -> dialling.window(patient).isPresent());
    return dialling.window(patient).orElseThrow();
  }

  /// Lets time pass for one consultation: all its times move back by that much.
  void passes(Duration time, ConsultationId id) {
    String interval = time.toSeconds() + " seconds";
    sql.execute(
        """
        update consultations.consultation
           set started_at = started_at - ?::interval, ends_at = ends_at - ?::interval,
               doctor_since = doctor_since - ?::interval, patient_since = patient_since - ?::interval,
               due_at = due_at - ?::interval, again_at = again_at - ?::interval
         where id = ?
        """,
        interval,
        interval,
        interval,
        interval,
        interval,
        interval,
        id.value());
  }

  /// Whatever is being tried for a consultation has taken as long as it may.
  void attemptHasTakenTooLong(ConsultationId id) {
    sql.execute(
        "update dialling.reach set due_at = now() - interval '1 second'"
            + " where consultation_id = ? and ended_at is null",
        id.value());
  }

  // --- what is there to see

  ConsultationDetails details(ConsultationId id) {
    return consultations.look(id, ADMIN).orElseThrow();
  }

  Consultation consultation(ConsultationId id) {
    return details(id).consultation();
  }

  <T extends Consultation> T awaitState(Class<T> state, ConsultationId id) {
    await().atMost(SOON).untilAsserted(() -> assertThat(consultation(id)).isInstanceOf(state));
    return state.cast(consultation(id));
  }

  Consultation.Talking awaitTalkingTogether(ConsultationId id) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          Consultation.Talking talking = awaitState(Consultation.Talking.class, id);
          assertThat(exchange.legsNow())
              .containsEntry(legOf(talking.doctor()), LegState.JOINED)
              .containsEntry(legOf(talking.patient()), LegState.JOINED);
        });
    return awaitState(Consultation.Talking.class, id);
  }

  private static LegId legOf(Side side) {
    assertThat(side).isInstanceOf(Side.Present.class);
    return ((Side.Present) side).leg();
  }

  List<Attempt> attempts(ConsultationId id) {
    return details(id).attempts();
  }

  /// How the attempts came out, e.g. `phone busy counted`, `web declined`.
  List<String> story(ConsultationId id) {
    return attempts(id).stream().map(Centre::words).toList();
  }

  private static String words(Attempt attempt) {
    String channel = attempt.facts().channel().name();
    return (channel + attempt.outcomeSoFar().map(Centre::words).orElse(" open"))
        .toLowerCase(Locale.ROOT);
  }

  private static String words(Outcome outcome) {
    return " " + outcome.disposition() + (outcome.counted() ? " counted" : "");
  }

  void awaitStory(ConsultationId id, String... attempts) {
    await().atMost(SOON).untilAsserted(() -> assertThat(story(id)).containsExactly(attempts));
  }

  static String refusalOf(Answer<?> answer) {
    return switch (answer) {
      case Answer.Granted<?> granted -> "granted " + granted.value();
      case Answer.Refused<?> refused -> refused.refusal().id();
    };
  }

  Health health() {
    return exchanges.statuses().getFirst().health();
  }
}
