package io.dozvon.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.consultations.Consultation.Connecting;
import io.dozvon.consultations.Consultation.Due;
import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.dialling.Channel;
import io.dozvon.dialling.Way;
import io.dozvon.staff.Handset;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a call's states become, without anything around them.
class MovesOfACallTest {
  private static final Instant NOON = Instant.parse("2026-11-30T09:00:00Z");
  private static final LegId DOCTOR = LegId.random();
  private static final LegId PATIENT = LegId.random();

  private final Due due =
      new Due(
          new Consultation.Facts(
              new ConsultationId(UUID.randomUUID()),
              new PatientId(UUID.randomUUID()),
              new DoctorId(UUID.randomUUID()),
              Optional.empty(),
              NOON,
              0));

  private Connecting called(Handset handset) {
    return due.callAgainAt(NOON)
        .call(new ExchangeName("sim-1"), handset, DOCTOR, Channel.WEB, NOON);
  }

  private Talking talking(Way way) {
    return called(Handset.BROWSER)
        .doctorThere(NOON)
        .talking(way, new Side.Present(PATIENT, NOON), NOON, Duration.ofMinutes(30));
  }

  @Test
  void throughWhatTheDoctorTalksIsKnownFromTheCallOnAndTheReminderIsOver() {
    assertThat(due.facts().handset()).isEmpty();
    assertThat(called(Handset.DESK_PHONE).facts().handset()).contains(Handset.DESK_PHONE);
    assertThat(called(Handset.DESK_PHONE).doctorGone().again()).isEmpty();
  }

  @Test
  void whoComesBackThroughSomethingElseTalksThroughThat() {
    Talking back =
        talking(Way.VIDEO).withDoctor(new Side.Awaited(LegId.random(), NOON), Handset.DESK_PHONE);
    assertThat(back.facts().handset()).contains(Handset.DESK_PHONE);
  }

  @Test
  void holdingLastsWhileThePatientComesAndGoesAndEndsWithTheDoctorsLeg() {
    Talking held = talking(Way.VIDEO).hold(true);
    Side.Lost lost = new Side.Lost(NOON);
    assertThat(held.withPatient(lost).held()).isTrue();
    assertThat(held.withPatientBack(new Side.Present(LegId.random(), NOON)).held()).isTrue();
    assertThat(held.withDoctor(lost).held()).isFalse();
    assertThat(held.withDoctor(lost, Handset.BROWSER).held()).isFalse();
  }

  @Test
  void aConversationWithNobodyIsDueAsIfItHadNeverBegun() {
    Due again = talking(Way.PHONE).notBegun();
    assertThat(again.again()).isEmpty();
    assertThat(again.facts().exchange()).isPresent();
  }

  @Test
  void whoComesThroughTheCabinetTalksByVoiceAndNoLongerByPhone() {
    Side.Present back = new Side.Present(LegId.random(), NOON);
    assertThat(talking(Way.PHONE).withPatientBack(back).way()).isEqualTo(Way.AUDIO);
    assertThat(talking(Way.VIDEO).withPatientBack(back).way()).isEqualTo(Way.VIDEO);
  }
}
