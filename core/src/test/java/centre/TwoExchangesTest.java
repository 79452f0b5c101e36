package centre;

import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.consultations.Consultation.Due;
import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.ExchangeStatus;
import io.dozvon.telephony.ExchangeStatus.Health;
import io.dozvon.telephony.Exchanges;
import io.dozvon.telephony.simulated.SimulatedSwitch;
import io.dozvon.telephony.simulated.SimulatedSwitches;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// Two exchanges stand side by side and share the calls.
@CentreTest
@TestPropertySource(
    properties = {
      "dozvon.exchanges[0].name=sim-1",
      "dozvon.exchanges[0].kind=simulated",
      "dozvon.exchanges[0].trunks[0].name=carrier",
      "dozvon.exchanges[0].trunks[0].caller-id=+74951234567",
      "dozvon.exchanges[1].name=sim-2",
      "dozvon.exchanges[1].kind=simulated",
      "dozvon.exchanges[1].trunks[0].name=another",
      "dozvon.exchanges[1].trunks[0].caller-id=+74957654321"
    })
class TwoExchangesTest {
  private static final ExchangeName ONE = new ExchangeName("sim-1");
  private static final ExchangeName OTHER = new ExchangeName("sim-2");

  private final Centre centre;
  private final Exchanges exchanges;
  private final SimulatedSwitch one;
  private final SimulatedSwitch other;

  TwoExchangesTest(Centre centre, Exchanges exchanges, SimulatedSwitches switches) {
    this.centre = centre;
    this.exchanges = exchanges;
    this.one = switches.named(ONE);
    this.other = switches.named(OTHER);
  }

  @BeforeEach
  void bothAreUpAndHeard() {
    await()
        .until(() ->
            exchanges.statuses().stream()
                .allMatch(it -> it.health() == Health.UP && it.listening()));
  }

  @AfterEach
  void everybodyHangsUp() {
    one.legsNow().keySet().forEach(one::hangsUp);
    other.legsNow().keySet().forEach(other::hangsUp);
    await().until(() -> one.legsNow().isEmpty() && other.legsNow().isEmpty());
  }

  @Test
  void theLessBusyOneIsChosen() {
    Talking first = talking(wish(Optional.empty()));
    Talking second = talking(wish(Optional.empty()));

    assertThat(carrierOf(first)).isNotEqualTo(carrierOf(second));
    assertThat(one.legsNow()).hasSize(2);
    assertThat(other.legsNow()).hasSize(2);
  }

  @Test
  void aWishIsHonouredAndTheAttemptSaysWhichCarriedIt() {
    ConsultationId id = wish(Optional.of(OTHER));

    assertThat(carrierOf(talking(id))).isEqualTo(OTHER);
    var facts = centre.attempts(id).getFirst().facts();
    assertThat(facts.exchange()).isEqualTo(OTHER);
    assertThat(facts.line().orElseThrow().trunk().callerId().e164()).isEqualTo("+74957654321");
  }

  @Test
  void aConsultationStaysWhereItsFirstCallWas() {
    DoctorId doctor = centre.doctorWithBrowser();
    ConsultationId id = centre.due(patient(), doctor);
    centre.calls(id, doctor);
    ExchangeName first = centre.consultation(id).facts().exchange().orElseThrow();
    centre.consultations.stop(id, new Actor.Doctor(doctor)).orElseThrow();
    assertThat(centre.consultation(id)).isInstanceOf(Due.class);
    makeBusy(first);

    centre.calls(id, doctor);

    assertThat(centre.consultation(id).facts().exchange()).contains(first);
  }

  @Test
  void whenOneIsDownTheOtherCarriesTheCallWhateverWasWished() {
    other.kill();
    try {
      await().until(() -> statusOf(OTHER).health() == Health.DOWN);

      assertThat(carrierOf(talking(wish(Optional.of(OTHER))))).isEqualTo(ONE);
      assertThat(carrierOf(talking(wish(Optional.empty())))).isEqualTo(ONE);
    } finally {
      other.start();
    }
  }

  private static ExchangeName carrierOf(Talking talking) {
    return talking.facts().exchange().orElseThrow();
  }

  private void makeBusy(ExchangeName exchange) {
    talking(wish(Optional.of(exchange)));
    assertThat(exchanges.healthiest()).isPresent().isNotEqualTo(Optional.of(exchange));
  }

  private ExchangeStatus statusOf(ExchangeName name) {
    return exchanges.named(name).orElseThrow().status();
  }

  private ConsultationId wish(Optional<ExchangeName> exchange) {
    return centre
        .consultations
        .create(patient(), centre.doctorWithDeskPhone(), exchange, Centre.ADMIN)
        .map(details -> details.consultation().facts().id())
        .orElseThrow();
  }

  private PatientId patient() {
    return centre.patientWhosePhone(person());
  }

  private Talking talking(ConsultationId id) {
    DoctorId doctor = centre.consultation(id).facts().doctor();
    centre.calls(id, doctor);
    return centre.awaitState(Talking.class, id);
  }
}
