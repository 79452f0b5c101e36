package centre;

import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.dialling.Channel;
import io.dozvon.recordings.Listenings;
import io.dozvon.recordings.Recording;
import io.dozvon.recordings.Recordings;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.PatientId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// As a setting every patient is asked as soon as both talk; who says no is left in peace.
@CentreTest
class RecordingAskedOfEverybodyTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final RecordingFolder FOLDER = RecordingFolder.create();

  private final Centre centre;
  private final Recordings recordings;
  private final Listenings listenings;

  RecordingAskedOfEverybodyTest(Centre centre, Recordings recordings, Listenings listenings) {
    this.centre = centre;
    this.recordings = recordings;
    this.listenings = listenings;
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    FOLDER.describe(settings);
    settings.add("dozvon.recordings.automatic", () -> "true");
  }

  @Test
  void everybodyIsAskedAndWhoRefusedIsNotAskedAgainWhenTheyComeBack() {
    PatientId patient = centre.patientWhosePhone(person());
    ConsultationId id = centre.called(patient);
    Talking talking = centre.awaitTalkingTogether(id);
    awaitRecordings(id, 1);
    recordings.refuse(id, new Actor.Patient(patient)).orElseThrow();

    centre.exchange.hangsUp(talking.patient().currentLeg().orElseThrow());
    await()
        .atMost(SOON)
        .until(() -> ((Talking) centre.consultation(id)).patient().currentLeg().isEmpty());
    centre.consultations.call(id, Channel.PHONE, Centre.ADMIN).orElseThrow();
    centre.awaitTalkingTogether(id);

    await().during(Duration.ofSeconds(1)).until(() -> recordings(id).size() == 1);
    assertThat(recordings(id).getFirst()).isInstanceOf(Recording.NotAgreed.class);
  }

  private void awaitRecordings(ConsultationId id, int count) {
    await().atMost(SOON).until(() -> recordings(id).size() == count);
  }

  private List<Recording> recordings(ConsultationId id) {
    return listenings.ofConsultation(id, Centre.ADMIN).orElseThrow();
  }
}
