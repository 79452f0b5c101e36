package io.dozvon.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import centre.CentreTest;
import io.dozvon.scheduling.HoursChange.CancelTimeOff;
import io.dozvon.scheduling.HoursChange.Close;
import io.dozvon.scheduling.HoursChange.OpenBesides;
import io.dozvon.scheduling.HoursChange.StopWeekly;
import io.dozvon.scheduling.HoursChange.TakeOff;
import io.dozvon.scheduling.HoursChange.WorkWeekly;
import io.dozvon.scheduling.HoursOutcome.Changed;
import io.dozvon.scheduling.HoursOutcome.Undecided;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// A doctor sees to their own hours, and nobody who is booked is forgotten by it (R7).
@CentreTest
class WorkingHoursTest {
  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final LocalTime ELEVEN = LocalTime.of(11, 0);
  private static final LocalTime NOON = LocalTime.NOON;
  private static final LocalTime ONE = LocalTime.of(13, 0);
  private static final LocalTime THREE = LocalTime.of(15, 0);

  private final Diary diary;
  private final WorkingHours hours;
  private final WeekLayout layout;
  private final Clock clock;

  WorkingHoursTest(Diary diary, WorkingHours hours, WeekLayout layout, Clock clock) {
    this.diary = diary;
    this.hours = hours;
    this.layout = layout;
    this.clock = clock;
  }

  private LocalDate day(int ahead) {
    return LocalDate.ofInstant(clock.instant(), Diary.MOSCOW).plusDays(ahead);
  }

  private Instant at(int ahead, LocalTime time) {
    return day(ahead).atTime(time).atZone(Diary.MOSCOW).toInstant();
  }

  /// Every day of the week, from tomorrow on.
  private WorkWeekly daily(Stretch... stretches) {
    Map<DayOfWeek, List<Stretch>> days = new EnumMap<>(DayOfWeek.class);
    Arrays.stream(DayOfWeek.values()).forEach(day -> days.put(day, List.of(stretches)));
    return new WorkWeekly(day(1), Optional.empty(), Diary.HALF_AN_HOUR, days);
  }

  /// From nine to three with a break from noon to one.
  private WorkWeekly usual() {
    return daily(new Stretch(NINE, NOON), new Stretch(ONE, THREE));
  }

  private DoctorId doctorWith(HoursChange change) {
    DoctorId doctor = diary.doctor();
    changed(doctor, change);
    return doctor;
  }

  private HoursOutcome change(
      DoctorId doctor, HoursChange change, Map<ConsultationId, Decision> decisions) {
    return hours.change(doctor, change, decisions, new Actor.Doctor(doctor)).orElseThrow();
  }

  private void changed(DoctorId doctor, HoursChange change) {
    assertThat(change(doctor, change, Map.of())).isInstanceOf(Changed.class);
  }

  private String changing(DoctorId doctor, HoursChange change, Actor by) {
    return Diary.said(hours.change(doctor, change, Map.of(), by));
  }

  private DoctorsHours seen(DoctorId doctor) {
    return hours
        .look(doctor, at(0, LocalTime.MIDNIGHT), at(70, NOON), new Actor.Doctor(doctor))
        .orElseThrow();
  }

  private List<Instant> freeOn(DoctorId doctor, int ahead) {
    return diary
        .appointments
        .freeSlots(doctor, at(ahead, LocalTime.MIDNIGHT), at(ahead + 1, LocalTime.MIDNIGHT))
        .stream()
        .map(Slot::start)
        .toList();
  }

  private static Map<ConsultationId, Decision> keep(Appointment appointment) {
    return Map.of(
        appointment.consultation(), new Decision(appointment.slot().start(), Optional.empty()));
  }

  private static Map<ConsultationId, Decision> move(Appointment appointment, Instant to) {
    return Map.of(
        appointment.consultation(), new Decision(appointment.slot().start(), Optional.of(to)));
  }

  /// As it is stored.
  private Appointment booked(DoctorId doctor, Instant at) {
    ConsultationId id = diary.booked(diary.patient(), doctor, at).consultation();
    return diary.appointments.look(id, Diary.ADMIN).orElseThrow();
  }

  @Test
  void aWeekIsOfferedAsFarAheadAsMayBeBookedWithoutItsBreaks() {
    DoctorId doctor = doctorWith(usual());

    assertThat(freeOn(doctor, 1)).hasSize(10).startsWith(at(1, NINE)).doesNotContain(at(1, NOON));
    assertThat(freeOn(doctor, 59)).hasSize(10);
    assertThat(diary.booking(diary.patient(), doctor, at(2, ONE))).isEqualTo("granted");
    assertThat(diary.booking(diary.patient(), doctor, at(2, NOON))).isEqualTo("slot-not-offered");
  }

  @Test
  void layingItOutAgainOnAnyNodeChangesNothingAndANewDayGetsItsHours() {
    DoctorId doctor = doctorWith(usual());
    List<OpeningId> before = seen(doctor).openings().stream().map(Opening::id).toList();

    due(doctor);
    layout.layOutAllDue();

    assertThat(seen(doctor).openings()).extracting(Opening::id).isEqualTo(before);
    diary.sql.execute(
        "delete from scheduling.opening where doctor_id = ? and starts_at > ?::timestamptz",
        doctor.value(),
        at(59, LocalTime.MIDNIGHT).toString());
    layout.layOutAllDue();
    assertThat(freeOn(doctor, 59)).as("not due before the next day").isEmpty();
    due(doctor);
    layout.layOutAllDue();
    assertThat(freeOn(doctor, 59)).hasSize(10);
  }

  private void due(DoctorId doctor) {
    diary.sql.execute(
        "update scheduling.working_week set due_at = now() where doctor_id = ?", doctor.value());
  }

  @Test
  void hoursOpenedByHandStayAsTheyAreAndTheWeekGoesAroundThem() {
    DoctorId doctor = diary.doctor();
    Opening byHand = diary.opened(doctor, at(2, ELEVEN), Duration.ofHours(3));

    changed(doctor, usual());

    assertThat(seen(doctor).openings()).contains(byHand);
    assertThat(freeOn(doctor, 2)).hasSize(12).contains(at(2, NOON), at(2, LocalTime.of(14, 30)));
    assertThat(changing(doctor, besides(3, NINE), Diary.ADMIN)).isEqualTo("openings-overlap");
    assertThat(changing(doctor, besides(3, LocalTime.of(17, 0)), Diary.ADMIN)).isEqualTo("granted");

    changed(doctor, new Close(byHand.id()));
    assertThat(freeOn(doctor, 2)).hasSize(10).doesNotContain(at(2, NOON));
  }

  private OpenBesides besides(int ahead, LocalTime time) {
    return new OpenBesides(at(ahead, time), at(ahead, time.plusHours(1)), Diary.HALF_AN_HOUR);
  }

  @Test
  void hoursOfTheWeekAreNotClosedOneByOne() {
    DoctorId doctor = doctorWith(usual());
    OpeningId some = seen(doctor).openings().getFirst().id();

    assertThat(changing(doctor, new Close(some), new Actor.Doctor(doctor)))
        .isEqualTo("opening-of-working-week");
    assertThat(Diary.said(diary.openings.close(some, Diary.ADMIN)))
        .isEqualTo("opening-of-working-week");
  }

  @Test
  void aWeekForSomeDaysIsFollowedByTheUsualOneAgain() {
    DoctorId doctor = doctorWith(usual());
    WorkWeekly shorter = daily(new Stretch(NINE, ELEVEN));

    changed(
        doctor, new WorkWeekly(day(7), Optional.of(day(13)), shorter.slotLength(), shorter.days()));

    assertThat(freeOn(doctor, 6)).hasSize(10);
    assertThat(freeOn(doctor, 7)).hasSize(4);
    assertThat(freeOn(doctor, 13)).hasSize(4);
    assertThat(freeOn(doctor, 14)).hasSize(10);
    assertThat(seen(doctor).weeks()).hasSize(3);
  }

  @Test
  void aDayOffTakesAllHoursAndGivesThemBack() {
    DoctorId doctor = doctorWith(usual());
    changed(doctor, besides(3, LocalTime.of(17, 0)));
    Instant from = at(3, LocalTime.MIDNIGHT);

    changed(doctor, new TakeOff(from, at(4, LocalTime.MIDNIGHT), Optional.of("зубной")));

    assertThat(freeOn(doctor, 3)).isEmpty();
    assertThat(freeOn(doctor, 4)).hasSize(10);
    assertThat(diary.booking(diary.patient(), doctor, at(3, NINE))).isEqualTo("slot-not-offered");
    TimeOff off = seen(doctor).timesOff().getFirst();
    assertThat(off.reason()).contains("зубной");
    changed(doctor, new CancelTimeOff(off.id()));
    assertThat(freeOn(doctor, 3)).hasSize(12);
  }

  @Test
  void aDayOffOverABookingIsNotTakenBeforeItIsDecidedWhatBecomesOfThePatient() {
    DoctorId doctor = doctorWith(usual());
    Appointment booked = booked(doctor, at(3, NINE));
    TakeOff off = new TakeOff(at(3, NINE), at(3, NOON), Optional.empty());

    Undecided undecided = (Undecided) change(doctor, off, Map.of());

    assertThat(undecided.booked()).extracting(Booked::appointment).containsExactly(booked);
    assertThat(undecided.booked().getFirst().patient().name().full()).contains("Петрова");
    assertThat(undecided.free())
        .extracting(Slot::start)
        .contains(at(3, ONE), at(4, NINE))
        .doesNotContain(at(3, ELEVEN));
    assertThat(seen(doctor).timesOff()).as("nothing was changed").isEmpty();

    assertThat(change(doctor, off, keep(booked))).isInstanceOf(Changed.class);
    assertThat(seen(doctor).booked())
        .extracting(Booked::appointment, Booked::outside)
        .containsExactly(tuple(booked, true));
    assertThat(diary.textsTo(booked.patient())).as("nothing is said to the patient").hasSize(1);
  }

  @Test
  void aPatientWhoIsMovedHasTheOtherTimeAndIsToldOnce() {
    DoctorId doctor = doctorWith(usual());
    Appointment booked = booked(doctor, at(3, NOON.minusMinutes(30)));
    WorkWeekly shorter = daily(new Stretch(NINE, ELEVEN));
    assertThat(change(doctor, shorter, Map.of())).isInstanceOf(Undecided.class);

    assertThat(change(doctor, shorter, move(booked, at(4, NINE)))).isInstanceOf(Changed.class);

    assertThat(seen(doctor).booked())
        .extracting(it -> it.appointment().slot().start(), Booked::outside)
        .containsExactly(tuple(at(4, NINE), false));
    assertThat(freeOn(doctor, 3)).hasSize(4);
    assertThat(diary.textsTo(booked.patient())).hasSize(2);
  }

  @Test
  void whenAPatientCannotBeMovedThereNothingIsChanged() {
    DoctorId doctor = doctorWith(usual());
    Appointment booked = booked(doctor, at(3, NINE));
    diary.booked(diary.patient(), doctor, at(4, NINE));
    TakeOff off = new TakeOff(at(3, NINE), at(3, NOON), Optional.empty());
    Actor self = new Actor.Doctor(doctor);

    assertThat(Diary.said(hours.change(doctor, off, move(booked, at(4, NINE)), self)))
        .isEqualTo("slot-taken");
    assertThat(Diary.said(hours.change(doctor, off, move(booked, at(3, ELEVEN)), self)))
        .as("into the hours that are given up")
        .isEqualTo("slot-not-offered");

    assertThat(seen(doctor).timesOff()).isEmpty();
    assertThat(seen(doctor).booked()).extracting(Booked::appointment).contains(booked);
    assertThat(diary.textsTo(booked.patient())).hasSize(1);
  }

  @Test
  void whatWasDecidedOfAnotherTimeOrBeforeSomebodyElseBookedIsAskedAnew() {
    DoctorId doctor = doctorWith(usual());
    Appointment booked = booked(doctor, at(3, NINE));
    TakeOff off = new TakeOff(at(3, NINE), at(3, NOON), Optional.empty());
    diary
        .appointments
        .reschedule(booked.consultation(), at(3, ELEVEN), new Actor.Patient(booked.patient()))
        .orElseThrow();
    assertThat(change(doctor, off, keep(booked))).isInstanceOf(Undecided.class);

    Appointment now = diary.appointments.look(booked.consultation(), Diary.ADMIN).orElseThrow();
    diary.booked(diary.patient(), doctor, at(3, NINE));
    Undecided undecided = (Undecided) change(doctor, off, keep(now));

    assertThat(undecided.booked()).hasSize(2);
  }

  @Test
  void aWeekThatIsStoppedIsOfferedNoLonger() {
    DoctorId doctor = doctorWith(usual());
    Appointment booked = booked(doctor, at(3, NINE));
    StopWeekly stop = new StopWeekly(seen(doctor).weeks().getFirst().id());

    assertThat(change(doctor, stop, Map.of())).isInstanceOf(Undecided.class);
    assertThat(change(doctor, stop, keep(booked))).isInstanceOf(Changed.class);

    assertThat(diary.freeOf(doctor)).isEmpty();
    assertThat(seen(doctor).weeks()).isEmpty();
    assertThat(changing(doctor, stop, new Actor.Doctor(doctor)))
        .isEqualTo("working-week-not-found");
  }

  /// Whoever is first, the patient is not booked into hours that nobody was told of.
  @Test
  void aBookingAndADayOffAtTheSameTimeSeeEachOther() throws Exception {
    for (int round = 0; round < 10; round++) {
      DoctorId doctor = doctorWith(usual());
      CountDownLatch together = new CountDownLatch(2);
      TakeOff off = new TakeOff(at(3, NINE), at(3, NOON), Optional.empty());
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        Future<String> booking =
            threads.submit(() -> {
              together.countDown();
              together.await();
              return diary.booking(diary.patient(), doctor, at(3, NINE));
            });
        Future<HoursOutcome> taking =
            threads.submit(() -> {
              together.countDown();
              together.await();
              return change(doctor, off, Map.of());
            });

        assertThat(booking.get().equals("granted")).isEqualTo(taking.get() instanceof Undecided);
      }
    }
  }

  @Test
  void whatCannotBeIsRefused() {
    DoctorId doctor = doctorWith(usual());
    Actor self = new Actor.Doctor(doctor);
    WorkWeekly usual = usual();

    assertThat(
            changing(
                doctor,
                new WorkWeekly(day(5), Optional.of(day(4)), usual.slotLength(), usual.days()),
                self))
        .isEqualTo("hours-period-malformed");
    assertThat(
            changing(
                doctor,
                new WorkWeekly(day(-5), Optional.of(day(-4)), usual.slotLength(), usual.days()),
                self))
        .isEqualTo("hours-period-over");
    assertThat(changing(doctor, daily(), self)).isEqualTo("hours-days-malformed");
    assertThat(changing(doctor, new TakeOff(at(2, NOON), at(2, NINE), Optional.empty()), self))
        .isEqualTo("hours-period-malformed");
    assertThat(changing(doctor, new TakeOff(at(-2, NINE), at(-2, NOON), Optional.empty()), self))
        .isEqualTo("hours-period-over");
    assertThat(
            changing(
                doctor, new TakeOff(at(2, NINE), at(2, NOON), Optional.of("a".repeat(201))), self))
        .isEqualTo("time-off-reason-too-long");
    assertThat(changing(doctor, new CancelTimeOff(TimeOffId.random()), self))
        .isEqualTo("time-off-not-found");
    assertThat(freeOn(doctor, 1)).hasSize(10);
  }

  @Test
  void anotherDoctorsHoursDoNotExist() {
    DoctorId doctor = doctorWith(usual());
    Actor another = new Actor.Doctor(diary.doctor());
    Actor patient = new Actor.Patient(diary.patient());
    Instant now = clock.instant();

    for (Actor stranger : List.of(another, patient)) {
      assertThat(changing(doctor, usual(), stranger)).isEqualTo("doctor-not-found");
      assertThat(Diary.said(hours.look(doctor, now, now, stranger))).isEqualTo("doctor-not-found");
    }
    changed(doctor, new TakeOff(at(3, NINE), at(3, NOON), Optional.empty()));
    TimeOffId theirs = seen(doctor).timesOff().getFirst().id();
    DoctorId other = diary.doctor();
    assertThat(changing(other, new CancelTimeOff(theirs), new Actor.Doctor(other)))
        .isEqualTo("time-off-not-found");
  }

  @Test
  void aLookAtWhoIsBookedIsWrittenDownAlsoWhenNothingIsChanged() {
    DoctorId doctor = doctorWith(usual());
    diary.booked(diary.patient(), doctor, at(3, NINE));

    change(doctor, new TakeOff(at(3, NINE), at(3, NOON), Optional.empty()), Map.of());

    assertThat(
            diary.count(
                "select count(*) from audit.entry where subject_kind = 'appointments-of-doctor' and subject_id = ?",
                doctor.toString()))
        .isEqualTo(1);
  }

  @Test
  void aCallOfAnAppointmentThatThePatientMovedOrCancelledMeanwhileIsRefusedInWords() {
    DoctorId doctor = doctorWith(usual());
    Actor.Doctor self = new Actor.Doctor(doctor);
    Appointment booked = booked(doctor, at(3, NINE));
    Actor patient = new Actor.Patient(booked.patient());
    diary.appointments.reschedule(booked.consultation(), at(3, ELEVEN), patient).orElseThrow();

    assertThat(calling(booked, self)).isEqualTo("appointment-moved");
    assertThat(calling(booked, new Actor.Doctor(diary.doctor())))
        .isEqualTo("appointment-not-found");
    diary.sql.execute(
        "update scheduling.appointment set state = 'cancelled', due_at = null where consultation_id = ?",
        booked.consultation().value());
    assertThat(calling(booked, self)).isEqualTo("appointment-over");
  }

  private String calling(Appointment appointment, Actor.Doctor by) {
    return Diary.said(
        diary.appointments.ifAsShown(
            appointment.consultation(),
            appointment.slot().start(),
            () -> Answer.granted("called"),
            by));
  }
}
