package centre;

import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Consultation.Due;
import io.dozvon.consultations.Ending;
import io.dozvon.scheduling.Position;
import io.dozvon.scheduling.WaitingRoom;
import io.dozvon.telephony.Exchanges;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;

/// What a node that was stopped does when it is started again.
@CentreTest
@DirtiesContext
class RestartTest {
  private final Centre centre;
  private final Exchanges exchanges;
  private final ConfigurableApplicationContext node;
  private final WaitingRoom waitingRoom;

  RestartTest(
      Centre centre,
      Exchanges exchanges,
      ConfigurableApplicationContext node,
      WaitingRoom waitingRoom) {
    this.waitingRoom = waitingRoom;
    this.centre = centre;
    this.exchanges = exchanges;
    this.node = node;
  }

  @Test
  void aNodeThatIsStoppedAndStartedListensAgainAndFindsTheConversation() {
    ConsultationId id = centre.called(centre.patientWhosePhone(person()));
    centre.awaitTalkingTogether(id);

    node.stop();
    node.start();

    await().atMost(Duration.ofSeconds(10)).until(this::listens);
    centre.awaitTalkingTogether(id);
    assertThat(centre.story(id)).containsExactly("phone answered");
    ConsultationId next = centre.called(centre.patientWhosePhone(person()));
    centre.awaitTalkingTogether(next);
  }

  @Test
  void whatFellDueWhileNoNodeRanIsDoneAfterTheStart() {
    DoctorId doctor = centre.doctorWithBrowser();
    ConsultationId awaited = centre.due(centre.patientWhosePhone(person()), doctor);
    centre.calls(awaited, doctor);
    ConsultationId talking = centre.called(centre.patientWhosePhone(person()));
    centre.awaitTalkingTogether(talking);

    node.stop();
    centre.passes(Duration.ofMinutes(1), awaited);
    centre.passes(Duration.ofHours(1), talking);
    node.start();

    centre.awaitState(Due.class, awaited);
    assertThat(centre.awaitState(Closed.class, talking).ending()).isEqualTo(Ending.TIME_UP);
  }

  @Test
  void whoWaitedBeforeTheStopHasTheSamePlaceAfterTheStart() {
    PatientId first = centre.patientWhosePhone(person());
    PatientId second = centre.patientWhosePhone(person());
    waitingRoom.join(first, Optional.empty(), new Actor.Patient(first)).orElseThrow();
    waitingRoom.join(second, Optional.empty(), new Actor.Patient(second)).orElseThrow();

    node.stop();
    node.start();

    assertThat(waitingRoom.place(first)).map(Position::number).contains(1);
    assertThat(waitingRoom.place(second)).map(Position::number).contains(2);
  }

  private boolean listens() {
    return exchanges.statuses().getFirst().listening();
  }
}
