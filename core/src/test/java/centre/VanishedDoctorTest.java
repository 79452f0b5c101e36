package centre;

import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.consultations.CallStarted;
import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.Side;
import io.dozvon.presence.PageId;
import io.dozvon.telephony.Announcement;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// The doctor's machine dies in the middle of a call, and the exchange does not notice.
@CentreTest
@TestPropertySource(properties = "dozvon.consultation.doctor-gone-after=2s")
class VanishedDoctorTest {
  private static final Duration SOON = Duration.ofSeconds(25);

  private final Centre centre;

  VanishedDoctorTest(Centre centre) {
    this.centre = centre;
  }

  @Test
  void thePatientIsToldToWaitAndTheDoctorComesBackFromAnotherMachine() {
    DoctorId doctor = centre.doctorWithBrowser();
    PageId page = centre.opensWorkplace(doctor);
    ConsultationId id = centre.due(centre.patientWhosePhone(person()), doctor);
    centre.exchange.browserCalls(centre.calls(id, doctor).ticket().orElseThrow().token());
    Talking talking = centre.awaitTalkingTogether(id);
    LegId patient = talking.patient().currentLeg().orElseThrow();
    DoctorId atTheDesk = centre.doctorWithDeskPhone();
    ConsultationId other = centre.called(centre.patientWhosePhone(person()), atTheDesk);
    Talking noPageNeeded = centre.awaitTalkingTogether(other);

    centre.closesWorkplace(doctor, page);

    await()
        .atMost(SOON)
        .until(() -> centre.awaitState(Talking.class, id).doctor() instanceof Side.Lost);
    await()
        .untilAsserted(() ->
            assertThat(centre.exchange.announcedTo(patient))
                .containsExactly(Announcement.PLEASE_WAIT));
    assertThat(centre.exchange.legsNow())
        .doesNotContainKey(talking.doctor().currentLeg().orElseThrow());
    assertThat(centre.consultation(other)).isEqualTo(noPageNeeded);

    centre.opensWorkplace(doctor);
    CallStarted back = centre.consultations.rejoin(id, new Actor.Doctor(doctor)).orElseThrow();
    centre.exchange.browserCalls(back.ticket().orElseThrow().token());
    assertThat(centre.awaitTalkingTogether(id).endsAt()).isEqualTo(talking.endsAt());
  }
}
