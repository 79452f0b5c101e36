package io.dozvon.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import centre.CentreTest;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.DoctorId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What doctors offer, and what they may not.
@CentreTest
class OpeningsTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final Diary diary;

  OpeningsTest(Diary diary) {
    this.diary = diary;
  }

  private String opening(DoctorId doctor, Instant from, Duration length, Duration slot, Actor by) {
    return Diary.said(diary.openings.open(doctor, from, from.plus(length), slot, by));
  }

  @Test
  void noTwoOpeningsOfOneDoctorOverlapButTheyMayTouch() {
    Instant at = diary.inDays(3);
    DoctorId doctor = diary.doctorFree(at, HOUR);

    assertThat(opening(doctor, at.plusSeconds(1800), HOUR, Diary.HALF_AN_HOUR, Diary.ADMIN))
        .isEqualTo("openings-overlap");
    assertThat(opening(doctor, at.plus(HOUR), HOUR, Duration.ofMinutes(20), Diary.ADMIN))
        .isEqualTo("granted");
    assertThat(diary.freeOf(doctor)).hasSize(5);
  }

  @Test
  void hoursInWhichNoSlotHasRoomAreNotOffered() {
    DoctorId doctor = diary.doctor();
    Instant at = diary.inDays(3);

    assertThat(opening(doctor, at, Duration.ofMinutes(29), Diary.HALF_AN_HOUR, Diary.ADMIN))
        .isEqualTo("opening-malformed");
    assertThat(opening(doctor, at, HOUR.negated(), Diary.HALF_AN_HOUR, Diary.ADMIN))
        .isEqualTo("opening-malformed");
    assertThat(opening(doctor, at, HOUR, Duration.ofSeconds(301), Diary.ADMIN))
        .isEqualTo("opening-malformed");
    assertThat(opening(DoctorId.random(), at, HOUR, Diary.HALF_AN_HOUR, Diary.ADMIN))
        .isEqualTo("doctor-not-found");
  }

  @Test
  void whatIsBookedStaysBookedWhenTheHoursAreClosed() {
    Instant at = diary.inDays(3);
    DoctorId doctor = diary.doctor();
    OpeningId opening = diary.opened(doctor, at, HOUR).id();
    diary.booked(diary.patient(), doctor, at);

    diary.openings.close(opening, Diary.ADMIN).orElseThrow();

    assertThat(diary.freeOf(doctor)).isEmpty();
    assertThat(diary.booking(diary.patient(), doctor, at.plusSeconds(1800)))
        .isEqualTo("slot-not-offered");
    assertThat(
            diary.count(
                "select count(*) from scheduling.appointment where doctor_id = ? and state = 'booked'",
                doctor.value()))
        .isEqualTo(1);
    diary.opened(doctor, at, HOUR);
    assertThat(diary.freeOf(doctor)).containsExactly(at.plusSeconds(1800));
  }

  @Test
  void aDoctorSeesToTheirOwnHoursOnlyAndAPatientToNone() {
    Instant at = diary.inDays(3);
    DoctorId doctor = diary.doctor();
    OpeningId opening = diary.opened(doctor, at, HOUR).id();
    Actor another = new Actor.Doctor(diary.doctor());
    Actor patient = new Actor.Patient(diary.patient());

    assertThat(Diary.said(diary.openings.close(opening, another))).isEqualTo("opening-not-found");
    assertThat(Diary.said(diary.openings.close(opening, patient))).isEqualTo("opening-not-found");
    assertThat(opening(doctor, at.plus(HOUR), HOUR, Diary.HALF_AN_HOUR, patient))
        .isEqualTo("not-allowed");
    assertThat(Diary.said(diary.openings.of(doctor, at, 10, another))).isEqualTo("not-allowed");
    assertThat(diary.openings.of(doctor, at, 10, new Actor.Doctor(doctor)).orElseThrow())
        .extracting(Opening::id)
        .containsExactly(opening);
  }
}
