package io.dozvon.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import centre.CentreTest;
import io.dozvon.consultations.Consultations;
import io.dozvon.patients.Patients;
import io.dozvon.scheduling.store.AppointmentStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// Who has booked is reminded a day and an hour before, once each, by whichever node.
@CentreTest
class RemindersTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final Diary diary;
  private final AppointmentStore store;
  private final AppointmentTexts texts;
  private final Patients patients;
  private final Consultations consultations;
  private final BookingSettings settings;
  private final TransactionTemplate transaction;

  RemindersTest(
      Diary diary,
      AppointmentStore store,
      AppointmentTexts texts,
      Patients patients,
      Consultations consultations,
      BookingSettings settings,
      TransactionTemplate transaction) {
    this.diary = diary;
    this.store = store;
    this.texts = texts;
    this.patients = patients;
    this.consultations = consultations;
    this.settings = settings;
    this.transaction = transaction;
  }

  /// A node by whose clock it is so late.
  private Reminders nodeAt(Instant now) {
    return new Reminders(
        store, texts, patients, settings, transaction, Clock.fixed(now, ZoneOffset.UTC));
  }

  private List<String> remindersOf(PatientId patient) {
    return diary.textsTo(patient).stream().filter(it -> it.startsWith("Напоминаем")).toList();
  }

  @Test
  void remindersComeADayAndAnHourBeforeAndOnlyOnce() {
    Instant at = diary.inDays(10);
    PatientId patient = diary.patient();
    diary.booked(patient, diary.doctorFree(at, HOUR), at);

    nodeAt(at.minus(DAY).minusSeconds(1)).sendAllDue();
    assertThat(remindersOf(patient)).isEmpty();
    nodeAt(at.minus(DAY)).sendAllDue();
    nodeAt(at.minus(DAY).plusSeconds(30)).sendAllDue();
    assertThat(remindersOf(patient)).hasSize(1);
    nodeAt(at.minus(HOUR)).sendAllDue();
    nodeAt(at.minusSeconds(1)).sendAllDue();
    nodeAt(at.plus(DAY)).sendAllDue();
    assertThat(remindersOf(patient)).hasSize(2);
  }

  @Test
  void nodesThatLookAtTheSameTimeRemindEverybodyOnce() {
    Instant at = diary.inDays(11);
    DoctorId doctor = diary.doctorFree(at, Duration.ofHours(20));
    List<PatientId> all =
        diary.freeOf(doctor).stream()
            .map(start -> diary.booked(diary.patient(), doctor, start).patient())
            .toList();

    try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int node = 0; node < 4; node++) {
        nodes.execute(() -> nodeAt(at.minusSeconds(1)).sendAllDue());
      }
    }

    assertThat(all).hasSize(40).allSatisfy(it -> assertThat(remindersOf(it)).hasSize(1));
  }

  @Test
  void aReminderIsInThePatientsTimeAndNamesNobody() {
    Instant at = diary.inDays(12);
    PatientId patient = diary.patient(ZoneId.of("Asia/Vladivostok"));
    diary.booked(patient, diary.doctorFree(at, HOUR), at);

    nodeAt(at.minus(DAY)).sendAllDue();

    String theirs =
        DateTimeFormatter.ofPattern("dd.MM.yyyy 'в' HH:mm")
            .format(at.atZone(ZoneId.of("Asia/Vladivostok")));
    assertThat(diary.textsTo(patient))
        .allSatisfy(
            text -> assertThat(text).contains(theirs).doesNotContain("Иванов", "кардиолог"));
  }

  @Test
  void nobodyIsRemindedOfWhatIsCancelled() {
    Instant at = diary.inDays(13);
    PatientId patient = diary.patient();
    Appointment appointment = diary.booked(patient, diary.doctorFree(at, HOUR), at);
    consultations.cancel(appointment.consultation(), new Actor.Patient(patient)).orElseThrow();

    nodeAt(at.minus(DAY)).sendAllDue();
    nodeAt(at.minus(HOUR)).sendAllDue();

    assertThat(remindersOf(patient)).isEmpty();
  }

  @Test
  void whoseAppointmentWasMovedIsRemindedOfTheNewTime() {
    Instant at = diary.inDays(14);
    PatientId patient = diary.patient();
    DoctorId doctor = diary.doctorFree(at, HOUR);
    diary.opened(doctor, at.plus(DAY), HOUR);
    Appointment appointment = diary.booked(patient, doctor, at);
    diary
        .appointments
        .reschedule(appointment.consultation(), at.plus(DAY), new Actor.Patient(patient))
        .orElseThrow();

    nodeAt(at.minus(DAY)).sendAllDue();
    assertThat(remindersOf(patient)).isEmpty();
    nodeAt(at).sendAllDue();
    assertThat(remindersOf(patient)).hasSize(1);
  }

  @Test
  void whatWasMissedWhileNoNodeWasThereIsMadeUpForByOneTextAndNotAfterTheStart() {
    Instant at = diary.inDays(15);
    PatientId late = diary.patient();
    PatientId tooLate = diary.patient();
    DoctorId doctor = diary.doctorFree(at, HOUR);
    diary.booked(late, doctor, at.plusSeconds(1800));
    diary.booked(tooLate, doctor, at);

    nodeAt(at.plusSeconds(60)).sendAllDue();

    assertThat(remindersOf(late)).hasSize(1);
    assertThat(remindersOf(tooLate)).isEmpty();
  }
}
