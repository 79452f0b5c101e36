package centre;

import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dozvon.presence.DeviceCheck;
import io.dozvon.presence.DeviceChecks;
import io.dozvon.presence.DeviceFindings;
import io.dozvon.presence.DeviceFindings.BrowserName;
import io.dozvon.presence.DeviceFindings.LinkSpeed;
import io.dozvon.presence.DeviceFindings.PictureSize;
import io.dozvon.presence.DeviceState;
import io.dozvon.presence.ExchangeReach;
import io.dozvon.presence.SpeakerState;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What patients' devices can do is stored, and the newest check stays with the consultation (R9).
@CentreTest
class DeviceChecksTest {
  private final Centre centre;
  private final DeviceChecks checks;
  private final DSLContext sql;

  DeviceChecksTest(Centre centre, DeviceChecks checks, DSLContext sql) {
    this.centre = centre;
    this.checks = checks;
    this.sql = sql;
  }

  private static DeviceFindings everythingWorks() {
    return new DeviceFindings(
        Optional.of(new BrowserName("Chrome Mobile", "140", "Android")),
        true,
        DeviceState.WORKS,
        Optional.of(new PictureSize(1280, 720)),
        DeviceState.WORKS,
        SpeakerState.HEARD,
        Optional.of(new LinkSpeed(8_300, 4_100, 35)),
        ExchangeReach.REACHED);
  }

  private static DeviceFindings nothingWorks() {
    return new DeviceFindings(
        Optional.empty(),
        false,
        DeviceState.DENIED,
        Optional.empty(),
        DeviceState.NO_ANSWER,
        SpeakerState.NOT_ANSWERED,
        Optional.empty(),
        ExchangeReach.UNSURE);
  }

  private DeviceCheck check(PatientId patient, DeviceFindings findings) {
    return checks.record(patient, findings, new Actor.Patient(patient)).orElseThrow();
  }

  private Optional<DeviceFindings> keptWith(ConsultationId id) {
    return centre.details(id).deviceCheck().map(DeviceCheck::findings);
  }

  @Test
  void theNewestCheckOfEachPatientIsFoundAsItWasAndTheLookIsWrittenDown() {
    PatientId one = centre.patientWhosePhone(person());
    PatientId other = centre.patientWhosePhone(person());
    PatientId unchecked = centre.patientWhosePhone(person());
    Actor doctor = new Actor.Doctor(centre.doctorWithDeskPhone());
    check(one, nothingWorks());
    DeviceCheck newest = check(one, everythingWorks());
    DeviceCheck others = check(other, nothingWorks());

    var latest = checks.latest(List.of(one, other, unchecked), doctor);

    assertThat(latest).containsOnlyKeys(one, other);
    assertThat(latest.values())
        .extracting(DeviceCheck::id)
        .containsExactlyInAnyOrder(newest.id(), others.id());
    assertThat(latest.values())
        .extracting(DeviceCheck::findings)
        .containsExactlyInAnyOrder(everythingWorks(), nothingWorks());
    assertThat(
            sql.fetchCount(
                org.jooq.impl.DSL.table("audit.entry"),
                org.jooq.impl.DSL.condition(
                    "subject_kind = 'device-check' and action = 'read' and subject_id in (?, ?, ?)",
                    one.toString(),
                    other.toString(),
                    unchecked.toString())))
        .isEqualTo(3);
  }

  @Test
  void whatWasFoundBeforeTheRequestAndUpToTheEndStaysWithTheConsultation() {
    PatientId patient = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    check(patient, nothingWorks());
    ConsultationId id = centre.due(patient, doctor);
    assertThat(keptWith(id)).contains(nothingWorks());

    centre.calls(id, doctor);
    centre.awaitTalkingTogether(id);
    check(patient, everythingWorks());
    assertThat(keptWith(id)).contains(everythingWorks());

    centre.consultations.finish(id, new Actor.Doctor(doctor)).orElseThrow();
    check(patient, nothingWorks());
    assertThat(keptWith(id)).contains(everythingWorks());
  }

  @Test
  void whoNeverCheckedLeavesNothing() {
    PatientId patient = centre.patientWhosePhone(person());
    ConsultationId id = centre.due(patient, centre.doctorWithDeskPhone());
    check(centre.patientWhosePhone(person()), everythingWorks());

    assertThat(keptWith(id)).isEmpty();
    assertThat(checks.latest(patient, new Actor.Patient(patient))).isEmpty();
  }

  @Test
  void nobodyChecksSomebodyElsesDevices() {
    PatientId patient = centre.patientWhosePhone(person());
    for (Actor stranger :
        List.of(
            new Actor.Patient(centre.patientWhosePhone(person())),
            new Actor.Doctor(centre.doctorWithDeskPhone()))) {
      assertThat(Centre.refusalOf(checks.record(patient, everythingWorks(), stranger)))
          .isEqualTo("device-check-not-yours");
    }
    assertThat(checks.latest(patient, Centre.ADMIN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 720, 1, 1, 1",
    "1280, 99999, 1, 1, 1",
    "1280, 720, -1, 1, 1",
    "1280, 720, 1, 1, 999999"
  })
  void whatNoCheckCanFindIsNotStored(int width, int height, int down, int up, int roundTrip) {
    PatientId patient = centre.patientWhosePhone(person());
    DeviceFindings findings =
        new DeviceFindings(
            Optional.empty(),
            true,
            DeviceState.WORKS,
            Optional.of(new PictureSize(width, height)),
            DeviceState.WORKS,
            SpeakerState.HEARD,
            Optional.of(new LinkSpeed(down, up, roundTrip)),
            ExchangeReach.REACHED);

    assertThat(Centre.refusalOf(checks.record(patient, findings, new Actor.Patient(patient))))
        .isEqualTo("device-check-implausible");
  }

  @Test
  void whoChecksAllTheTimeIsAskedToStop() {
    PatientId patient = centre.patientWhosePhone(person());
    for (int i = 0; i < 30; i++) {
      check(patient, nothingWorks());
    }

    assertThat(Centre.refusalOf(checks.record(patient, nothingWorks(), new Actor.Patient(patient))))
        .isEqualTo("device-check-too-often");
  }

  @Test
  void aCheckIsNeverChanged() {
    DeviceCheck check = check(centre.patientWhosePhone(person()), everythingWorks());

    assertThatThrownBy(() ->
            sql.execute(
                "update presence.device_check set camera = 'works' where id = ?",
                check.id().value()))
        .hasStackTraceContaining("append-only");
  }
}
