package centre;

import static centre.Centre.refusalOf;
import static io.dozvon.telephony.simulated.FarSide.nobody;
import static io.dozvon.telephony.simulated.FarSide.person;
import static io.dozvon.telephony.simulated.FarSide.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.consultations.CallStarted;
import io.dozvon.consultations.Consultation.Calling;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Consultation.Due;
import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.Side;
import io.dozvon.dialling.Channel;
import io.dozvon.staff.Handset;
import io.dozvon.staff.Staff;
import io.dozvon.telephony.Announcement;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// The call from the doctor's side: through what they talk, on hold, again later, and against a
/// patient who cancels.
@CentreTest
class DoctorsCallTest {
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  private final Centre centre;
  private final Staff staff;
  private final Ears ears;

  DoctorsCallTest(Centre centre, Staff staff, Ears ears) {
    this.centre = centre;
    this.staff = staff;
    this.ears = ears;
  }

  @Test
  void aDoctorTalksThroughWhatTheyUsuallyDoUnlessTheyChooseOtherwiseForOneCall() {
    DoctorId doctor = centre.doctorWithBoth();
    ConsultationId id = centre.due(centre.patientWhosePhone(nobody()), doctor);

    CallStarted byBrowser = centre.calls(id, doctor);
    assertThat(byBrowser.ticket()).isPresent();
    assertThat(handsetOf(id)).contains(Handset.BROWSER);
    centre.consultations.stop(id, by(doctor)).orElseThrow();

    CallStarted byDesk =
        centre
            .consultations
            .call(id, Channel.PHONE, Optional.of(Handset.DESK_PHONE), by(doctor))
            .orElseThrow();
    assertThat(byDesk.ticket()).isEmpty();
    centre.awaitState(Calling.class, id);
    assertThat(handsetOf(id)).contains(Handset.DESK_PHONE);
    assertThat(staff.byId(doctor).handset()).isEqualTo(Handset.BROWSER);
  }

  @Test
  void whoCameByBrowserComesBackByDeskPhoneAndTheOtherWayRound() {
    DoctorId doctor = centre.doctorWithBoth();
    ConsultationId id = centre.due(centre.patientWhosePhone(person()), doctor);
    centre.exchange.browserCalls(centre.calls(id, doctor).ticket().orElseThrow().token());
    LegId browser = legOf(centre.awaitTalkingTogether(id).doctor());

    CallStarted desk =
        centre.consultations.rejoin(id, Optional.of(Handset.DESK_PHONE), by(doctor)).orElseThrow();
    assertThat(desk.ticket()).isEmpty();
    Talking byDesk = centre.awaitTalkingTogether(id);
    assertThat(byDesk.facts().handset()).contains(Handset.DESK_PHONE);
    assertThat(centre.exchange.legsNow()).doesNotContainKey(browser);

    assertThat(centre.consultations.rejoin(id, by(doctor)).orElseThrow().ticket()).isEmpty();
    centre.awaitTalkingTogether(id);
    CallStarted back =
        centre.consultations.rejoin(id, Optional.of(Handset.BROWSER), by(doctor)).orElseThrow();
    centre.exchange.browserCalls(back.ticket().orElseThrow().token());
    assertThat(centre.awaitTalkingTogether(id).facts().handset()).contains(Handset.BROWSER);
  }

  @Test
  void whoHasNoDeskPhoneCanNeitherChooseNorUseOne() {
    DoctorId doctor = centre.doctorWithBrowser();
    ConsultationId id = centre.due(centre.patientWhosePhone(person()), doctor);

    assertThat(refusalOf(staff.talkThrough(doctor, Handset.DESK_PHONE, by(doctor))))
        .isEqualTo("no-desk-phone");
    assertThat(
            refusalOf(
                centre.consultations.call(
                    id, Channel.WEB, Optional.of(Handset.DESK_PHONE), by(doctor))))
        .isEqualTo("doctor-has-no-desk-phone");
    assertThat(
            refusalOf(staff.talkThrough(doctor, Handset.BROWSER, by(centre.doctorWithDeskPhone()))))
        .isEqualTo("doctor-not-found");
  }

  @Test
  void thePatientIsToldToWaitOnHoldAndADoctorWhoComesAnewHoldsNobody() {
    DoctorId doctor = centre.doctorWithBrowser();
    PatientId patient = centre.patientWhosePhone(person());
    ConsultationId id = centre.due(patient, doctor);
    centre.exchange.browserCalls(centre.calls(id, doctor).ticket().orElseThrow().token());
    LegId phone = legOf(centre.awaitTalkingTogether(id).patient());
    ears.forget();

    centre.consultations.hold(id, true, by(doctor)).orElseThrow();
    centre.consultations.hold(id, true, by(doctor)).orElseThrow();

    await()
        .untilAsserted(() ->
            assertThat(centre.exchange.announcedTo(phone)).containsExactly(Announcement.ON_HOLD));
    assertThat(talking(id).held()).isTrue();
    await().until(() -> ears.heardOf(new Person.OfPatient(patient)));
    centre.consultations.hold(id, false, by(doctor)).orElseThrow();
    assertThat(talking(id).held()).isFalse();

    centre.consultations.hold(id, true, by(doctor)).orElseThrow();
    CallStarted reloaded = centre.consultations.rejoin(id, by(doctor)).orElseThrow();
    centre.exchange.browserCalls(reloaded.ticket().orElseThrow().token());
    assertThat(centre.awaitTalkingTogether(id).held()).isFalse();
  }

  @Test
  void whatDoesNotRunOrRunsOverADeskPhoneIsNotHeldHere() {
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.due(centre.patientWhosePhone(person()), doctor);
    assertThat(refusalOf(centre.consultations.hold(id, true, by(doctor))))
        .isEqualTo("consultation-not-running");
    centre.calls(id, doctor);
    centre.awaitTalkingTogether(id);

    assertThat(refusalOf(centre.consultations.hold(id, true, by(doctor))))
        .isEqualTo("hold-at-the-phone");
    assertThat(refusalOf(centre.consultations.hold(id, true, Centre.ADMIN)))
        .isEqualTo("not-allowed");
  }

  @Test
  void aCallThatIsPutOffStopsAndTheDoctorIsRemindedAtItsTime() {
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(centre.patientWhosePhone(nobody()), doctor);
    centre.awaitState(Calling.class, id);
    Instant before = Instant.now();

    centre.consultations.later(id, FIVE_MINUTES, by(doctor)).orElseThrow();

    Due due = centre.awaitState(Due.class, id);
    assertThat(due.again().orElseThrow())
        .isBetween(before.plus(FIVE_MINUTES).minusSeconds(5), Instant.now().plus(FIVE_MINUTES));
    assertThat(centre.dialling.isReaching(id)).isFalse();
    await().untilAsserted(() -> assertThat(centre.story(id)).containsExactly("phone cancelled"));
    ears.forget();
    centre.passes(FIVE_MINUTES, id);
    await().until(() -> ears.heardOf(new Person.OfDoctor(doctor)));
    assertThat(centre.awaitState(Due.class, id).again().orElseThrow())
        .isBeforeOrEqualTo(Instant.now());

    centre.calls(id, doctor);
    centre.consultations.stop(id, by(doctor)).orElseThrow();
    assertThat(centre.awaitState(Due.class, id).again()).isEmpty();
  }

  @Test
  void itIsKnownWhenThePhoneIsTriedAgain() {
    ConsultationId id = centre.called(centre.patientWhosePhone(refusal(503, 34)));

    await().until(() -> centre.details(id).reach().nextTry().isPresent());

    assertThat(centre.details(id).reach().nextTry().orElseThrow())
        .isBefore(Instant.now().plusSeconds(1));
  }

  @Test
  void aReminderIsTakenBack() {
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(centre.patientWhosePhone(nobody()), doctor);
    centre.consultations.later(id, FIVE_MINUTES, by(doctor)).orElseThrow();

    centre.consultations.notLater(id, by(doctor)).orElseThrow();
    centre.consultations.notLater(id, by(doctor)).orElseThrow();

    assertThat(centre.awaitState(Due.class, id).again()).isEmpty();
  }

  @Test
  void onlyWhatWasTriedIsPutOffAndOnlyForWhatIsOffered() {
    DoctorId doctor = centre.doctorWithDeskPhone();
    PatientId patient = centre.patientWhosePhone(person());
    ConsultationId id = centre.due(patient, doctor);

    assertThat(refusalOf(centre.consultations.later(id, FIVE_MINUTES, by(doctor))))
        .isEqualTo("consultation-not-called-yet");
    assertThat(refusalOf(centre.consultations.later(id, Duration.ofMinutes(7), by(doctor))))
        .isEqualTo("pause-not-offered");
    assertThat(refusalOf(centre.consultations.later(id, FIVE_MINUTES, new Actor.Patient(patient))))
        .isEqualTo("not-allowed");
    centre.calls(id, doctor);
    centre.awaitTalkingTogether(id);
    assertThat(refusalOf(centre.consultations.later(id, FIVE_MINUTES, by(doctor))))
        .isEqualTo("call-already-live");
  }

  /// Whoever comes first wins, and the other is told what happened.
  @RepeatedTest(20)
  void ofACallAndACancellingAtOnceExactlyOneIsDone() throws Exception {
    DoctorId doctor = centre.doctorWithBrowser();
    PatientId patient = centre.patientWhosePhone(person());
    ConsultationId id = centre.due(patient, doctor);
    centre.consultations.look(id, Centre.ADMIN).orElseThrow();

    List<Answer<?>> answers = atOnce(id, doctor, patient);

    String called = refusalOf(answers.getFirst());
    assertThat(answers.getLast()).as("cancelled").isInstanceOf(Answer.Granted.class);
    assertThat(centre.consultation(id)).isInstanceOf(Closed.class);
    assertThat(called).matches("granted .*|consultation-closed");
    assertThat(centre.dialling.isReaching(id)).isFalse();
  }

  private List<Answer<?>> atOnce(ConsultationId id, DoctorId doctor, PatientId patient)
      throws Exception {
    try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Answer<CallStarted>> call =
          both.submit(() -> centre.consultations.call(id, Channel.WEB, by(doctor)));
      Future<Answer<ConsultationId>> cancel =
          both.submit(() -> centre.consultations.cancel(id, new Actor.Patient(patient)));
      return List.of(call.get(), cancel.get());
    }
  }

  private Optional<Handset> handsetOf(ConsultationId id) {
    return centre.consultation(id).facts().handset();
  }

  private Talking talking(ConsultationId id) {
    return centre.awaitState(Talking.class, id);
  }

  private static Actor.Doctor by(DoctorId doctor) {
    return new Actor.Doctor(doctor);
  }

  private static LegId legOf(Side side) {
    return side.currentLeg().orElseThrow();
  }
}
