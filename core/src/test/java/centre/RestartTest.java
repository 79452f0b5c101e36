package centre;

import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Consultation.Due;
import io.dozvon.consultations.Ending;
import io.dozvon.consultations.Guest;
import io.dozvon.consultations.GuestDetails;
import io.dozvon.consultations.GuestDoor;
import io.dozvon.consultations.GuestId;
import io.dozvon.consultations.GuestRole;
import io.dozvon.consultations.GuestWay;
import io.dozvon.consultations.GuestWish;
import io.dozvon.consultations.Guests;
import io.dozvon.scheduling.Position;
import io.dozvon.scheduling.WaitingRoom;
import io.dozvon.telephony.Exchanges;
import io.dozvon.telephony.LegState;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Language;
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
  private final Guests guests;
  private final GuestDoor door;

  RestartTest(
      Centre centre,
      Exchanges exchanges,
      ConfigurableApplicationContext node,
      WaitingRoom waitingRoom,
      Guests guests,
      GuestDoor door) {
    this.guests = guests;
    this.door = door;
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
  void aNodeThatIsStartedAgainFindsTheThreeWhoTalkAndTheirGuestWhoHasGone() {
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(centre.patientWhosePhone(person()), doctor);
    centre.awaitTalkingTogether(id);
    GuestId stays = comes(id, new Actor.Doctor(doctor));
    GuestId leaves = comes(id, new Actor.Doctor(doctor));

    node.stop();
    centre.exchange.hangsUp(guest(id, leaves).currentLeg().orElseThrow());
    node.start();

    await().atMost(Duration.ofSeconds(10)).until(() -> guest(id, leaves) instanceof Guest.Left);
    assertThat(guest(id, stays)).isInstanceOf(Guest.Present.class);
    assertThat(centre.exchange.legsNow())
        .containsEntry(guest(id, stays).currentLeg().orElseThrow(), LegState.JOINED);
    centre.awaitTalkingTogether(id);
  }

  private GuestId comes(ConsultationId consultation, Actor.Doctor doctor) {
    GuestWish wish =
        new GuestWish(GuestRole.RELATIVE, "Ольга", new GuestWay.Link(), Language.RUSSIAN);
    GuestId id = guests.invite(consultation, wish, doctor).orElseThrow();
    guests.agreedOrally(id, doctor).orElseThrow();
    String token = guests.link(id, doctor).orElseThrow().token().reveal();
    centre.exchange.browserCalls(door.join(token, Language.RUSSIAN).orElseThrow().token());
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() ->
            guest(consultation, id)
                .currentLeg()
                .map(leg -> centre.exchange.legsNow().get(leg))
                .equals(Optional.of(LegState.JOINED)));
    return id;
  }

  private Guest guest(ConsultationId consultation, GuestId id) {
    return guests.look(consultation, Centre.ADMIN).orElseThrow().stream()
        .map(GuestDetails::guest)
        .filter(guest -> guest.facts().id().equals(id))
        .findFirst()
        .orElseThrow();
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
    int place = waitingRoom.place(first).orElseThrow().number();

    node.stop();
    node.start();

    assertThat(waitingRoom.place(first)).map(Position::number).contains(place);
    assertThat(waitingRoom.place(second)).map(Position::number).contains(place + 1);
  }

  private boolean listens() {
    return exchanges.statuses().getFirst().listening();
  }
}
