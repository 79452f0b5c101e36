package centre;

import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.consultations.Consultation.Calling;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Ending;
import io.dozvon.patients.ConsentKind;
import io.dozvon.patients.Consents;
import io.dozvon.patients.Signature;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Without a patient's consent there is no consultation (R2).
@CentreTest
class WithdrawnConsentTest {
  private static final Signature SIGNATURE =
      new Signature.InSession(UUID.randomUUID(), "192.0.2.1");

  private final Centre centre;
  private final Consents consents;

  WithdrawnConsentTest(Centre centre, Consents consents) {
    this.centre = centre;
    this.consents = consents;
  }

  @Test
  void whatWaitsIsCalledOffAndNothingNewCanBeAskedFor() {
    PatientId patient = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId one = centre.due(patient, doctor);
    ConsultationId other = centre.due(patient, centre.doctorWithDeskPhone());

    consents.withdraw(patient, ConsentKind.INTERVENTION, SIGNATURE).orElseThrow();

    assertCalledOff(one);
    assertCalledOff(other);
    assertThat(
            Centre.refusalOf(
                centre.consultations.create(patient, doctor, Optional.empty(), Centre.ADMIN)))
        .isEqualTo("consents-due");
  }

  @Test
  void whoIsBeingRungIsNotRungAnyMore() {
    PatientId patient = centre.patientWhosePhone(person());
    centre.opensCabinet(patient);
    ConsultationId id = centre.called(patient);
    centre.windowOf(patient);
    centre.awaitState(Calling.class, id);

    consents.withdraw(patient, ConsentKind.PERSONAL_DATA, SIGNATURE).orElseThrow();

    assertCalledOff(id);
    assertThat(centre.dialling.isReaching(id)).isFalse();
  }

  @Test
  void aConversationThatRunsGoesOn() {
    PatientId patient = centre.patientWhosePhone(person());
    ConsultationId id = centre.called(patient, centre.doctorWithDeskPhone());
    centre.awaitTalkingTogether(id);

    consents.withdraw(patient, ConsentKind.DISCLOSURE, SIGNATURE).orElseThrow();

    centre.awaitTalkingTogether(id);
  }

  @Test
  void aConsentIsTakenBackOnce() {
    PatientId patient = centre.patientWhosePhone(person());
    consents.withdraw(patient, ConsentKind.DISCLOSURE, SIGNATURE).orElseThrow();

    assertThat(Centre.refusalOf(consents.withdraw(patient, ConsentKind.DISCLOSURE, SIGNATURE)))
        .isEqualTo("consent-not-given");
  }

  private void assertCalledOff(ConsultationId id) {
    Closed closed = centre.awaitState(Closed.class, id);
    assertThat(closed.ending()).isEqualTo(Ending.CANCELLED);
    assertThat(closed.rendered()).isFalse();
  }
}
