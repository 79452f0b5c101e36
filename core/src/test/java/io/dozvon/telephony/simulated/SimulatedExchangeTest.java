package io.dozvon.telephony.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dozvon.telephony.Admission;
import io.dozvon.telephony.Admission.Admitted;
import io.dozvon.telephony.Admission.Reason;
import io.dozvon.telephony.Admission.Rejected;
import io.dozvon.telephony.Announcement;
import io.dozvon.telephony.Confirmation;
import io.dozvon.telephony.ConnectedExchange;
import io.dozvon.telephony.Disposition;
import io.dozvon.telephony.ExchangeEvent;
import io.dozvon.telephony.ExchangeUnavailable;
import io.dozvon.telephony.Fault;
import io.dozvon.telephony.HeardNews;
import io.dozvon.telephony.JoinResult;
import io.dozvon.telephony.LegEvent.Answered;
import io.dozvon.telephony.LegEvent.Confirmed;
import io.dozvon.telephony.LegEvent.Gone;
import io.dozvon.telephony.LegEvent.Joined;
import io.dozvon.telephony.LegEvent.Parted;
import io.dozvon.telephony.LegEvent.Ringing;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegState;
import io.dozvon.telephony.Origination.ToPhone;
import io.dozvon.telephony.TelephonySettings.ExchangeSettings;
import io.dozvon.telephony.dialplan.DemoNumber;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the simulated exchange offers to tests beyond the contract. Time stands still until a test
/// lets it pass.
class SimulatedExchangeTest {
  private static final Instant MORNING = Instant.parse("2026-11-23T09:00:00Z");
  private static final PhoneNumber NUMBER = new PhoneNumber("+79011234567");
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  private final ManualTime time = new ManualTime(MORNING);
  private final SimulatedSwitches switches = new SimulatedSwitches(time);
  private final ExchangeSettings settings = SimulatedBench.settings("sim-1");
  private final SimulatedSwitch machine = switches.named(settings.name());
  private final Map<String, LegId> tokens = new HashMap<>();
  private final HeardNews news = new HeardNews();
  private final ConnectedExchange exchange = node(news);

  SimulatedExchangeTest() {
    exchange.listen();
  }

  @AfterEach
  void disconnect() {
    exchange.close();
  }

  @Test
  void aPhoneRingsForAsLongAsWasOrdered() throws Exception {
    machine.phoneWill(NUMBER, FarSide.nobody());
    LegId leg = ring(NUMBER);

    time.pass(Duration.ofSeconds(29));
    assertThat(machine.legsNow()).containsEntry(leg, LegState.RINGING);
    time.pass(A_SECOND);

    Gone gone = news.awaitLeg(leg, Gone.class);
    assertThat(gone.ending().disposition()).isEqualTo(Disposition.NO_ANSWER);
    assertThat(gone.at()).isEqualTo(MORNING.plusSeconds(30));
  }

  @Test
  void oneCallAfterTheOtherGoesAsTheNumberSays() throws Exception {
    PhoneNumber number = DemoNumber.BUSY_THEN_SILENT_THEN_ANSWERS.number();

    assertThat(outcomeOf(number)).isEqualTo(Disposition.BUSY);
    assertThat(outcomeOf(number)).isEqualTo(Disposition.NO_ANSWER);
    LegId third = ring(number);
    time.pass(Duration.ofSeconds(5));

    news.awaitLeg(third, Confirmed.class);
    assertThat(machine.callsTo(number)).isEqualTo(3);
  }

  @Test
  void aLegThatDoesNotWaitIsNotJoined() throws Exception {
    machine.phoneWill(NUMBER, FarSide.nobody());
    LegId rings = ring(NUMBER);
    LegId waits = personWaits();

    assertThat(exchange.join(rings, waits)).isEqualTo(JoinResult.LEG_GONE);

    assertThat(machine.legsNow()).containsEntry(waits, LegState.WAITING);
  }

  @Test
  void whoIsJoinedWithAnotherLeavesTheFirstAlone() throws Exception {
    LegId doctor = personWaits();
    LegId before = personWaits();
    LegId after = personWaits();
    exchange.join(doctor, before);

    exchange.join(doctor, after);

    news.awaitLeg(before, Parted.class);
    news.awaitLeg(after, Joined.class);
    assertThat(machine.legsNow())
        .containsEntry(before, LegState.WAITING)
        .containsEntry(doctor, LegState.JOINED);
  }

  @Test
  void joiningTwiceChangesNothing() throws Exception {
    LegId one = personWaits();
    LegId other = personWaits();
    exchange.join(one, other);

    assertThat(exchange.join(other, one)).isEqualTo(JoinResult.JOINED);

    exchange.hangUp(one);
    news.awaitLeg(one, Gone.class);
    assertThat(news.story(one)).containsOnlyOnce("Joined");
  }

  @Test
  void aBrowserWithATokenIsAdmittedOnce() {
    LegId leg = LegId.random();
    tokens.put("7f00", leg);

    assertThat(machine.browserCalls(new Secret("7f00"))).isInstanceOf(Admitted.class);
    assertThat(machine.browserCalls(new Secret("7f00"))).isEqualTo(new Rejected(Reason.UNKNOWN));

    news.awaitLeg(leg, Confirmed.class);
    machine.hangsUp(leg);
    assertThat(news.awaitLeg(leg, Gone.class).ending().fault()).isEqualTo(Fault.CALLED);
  }

  @Test
  void withoutANodeToAskABrowserIsRefused() {
    tokens.put("7f00", LegId.random());
    exchange.close();

    assertThat(machine.browserCalls(new Secret("7f00"))).isEqualTo(new Rejected(Reason.UNKNOWN));
    assertThat(machine.legsNow()).isEmpty();
  }

  @Test
  void thePersonAtAPhoneCanBePlayedByHand() throws Exception {
    machine.phoneWill(NUMBER, FarSide.silent());
    LegId leg = ring(NUMBER);

    machine.act(leg, far -> far.rings(Duration.ZERO));
    news.awaitLeg(leg, Ringing.class);
    machine.act(leg, far -> far.picksUp(Duration.ZERO, FarSide.Speech.SHORT_HELLO));
    news.awaitLeg(leg, Answered.class);
    machine.act(leg, far -> far.presses(Duration.ZERO, '1'));

    news.awaitLeg(leg, Confirmed.class);
  }

  @Test
  void eventsComeTwiceWhenToldTo() throws Exception {
    machine.tellTimes(2);
    machine.phoneWill(NUMBER, FarSide.refusal(486, 17));

    LegId leg = ring(NUMBER);
    time.pass(A_SECOND);

    news.awaitLeg(leg, Gone.class, 2);
    assertThat(news.story(leg)).containsExactly("Dialled", "Dialled", "Gone", "Gone");
  }

  @Test
  void eventsComeLateButInOrderAndSayWhenItHappened() throws Exception {
    machine.tellLate(Duration.ofSeconds(10));
    LegId leg = ring(NUMBER);

    time.pass(Duration.ofSeconds(9));
    assertThat(machine.legsNow()).containsEntry(leg, LegState.WAITING);
    assertThat(news.of(leg)).isEmpty();
    time.pass(Duration.ofSeconds(2));

    assertThat(news.awaitLeg(leg, Confirmed.class).at()).isBefore(MORNING.plusSeconds(1));
    assertThat(news.story(leg)).containsExactly("Dialled", "Ringing", "Answered", "Confirmed");
  }

  @Test
  void whatNobodyListensToIsLost() throws Exception {
    exchange.stopListening();
    LegId leg = personWaitsUnheard();

    exchange.listen();

    news.awaitExchange(
        ExchangeEvent.Resumed.class, 0, resumed -> resumed.legs().get(leg) == LegState.WAITING);
    assertThat(news.of(leg)).isEmpty();
  }

  @Test
  void twoNodesShareOneMachineAndOneOfThemListens() throws Exception {
    HeardNews others = new HeardNews();
    try (ConnectedExchange otherNode = node(others)) {
      LegId leg = LegId.random();
      otherNode.originate(leg, order(NUMBER));
      time.pass(A_SECOND);

      news.awaitLeg(leg, Confirmed.class);
      assertThat(exchange.legs()).containsKey(leg);
      assertThat(others.of(leg)).isEmpty();
    }
  }

  @Test
  void aShortFreezeGoesUnnoticedAndNothingIsLost() throws Exception {
    LegId leg = ring(NUMBER);
    machine.freeze();
    time.pass(Duration.ofMillis(150));
    assertThatExceptionOfType(ExchangeUnavailable.class).isThrownBy(() -> exchange.hangUp(leg));

    machine.thaw();
    time.pass(A_SECOND);

    news.awaitLeg(leg, Confirmed.class);
    assertThat(news.ofExchange()).hasSize(1);
  }

  @Test
  void whatIsSaidToALegIsOnRecord() throws Exception {
    LegId leg = personWaits();

    exchange.announce(leg, Announcement.PLEASE_WAIT);
    exchange.farewell(leg, Announcement.TIME_IS_UP);
    time.pass(A_SECOND);

    news.awaitLeg(leg, Gone.class);
    assertThat(machine.announcedTo(leg))
        .containsExactly(Announcement.PLEASE_WAIT, Announcement.TIME_IS_UP);
  }

  private ConnectedExchange node(HeardNews hears) {
    ConnectedExchange node =
        new SimulatedDriver(switches, (token, at) -> redeem(token)).open(settings, hears);
    node.connect();
    return node;
  }

  private Admission redeem(String token) {
    return Optional.ofNullable(tokens.remove(token))
        .<Admission>map(leg -> new Admitted(leg, Language.RUSSIAN))
        .orElse(new Rejected(Reason.UNKNOWN));
  }

  private Disposition outcomeOf(PhoneNumber number) throws Exception {
    LegId leg = ring(number);
    time.pass(Duration.ofSeconds(60));
    return news.awaitLeg(leg, Gone.class).ending().disposition();
  }

  private LegId personWaits() throws Exception {
    LegId leg = personWaitsUnheard();
    news.awaitLeg(leg, Confirmed.class);
    return leg;
  }

  private LegId personWaitsUnheard() throws Exception {
    machine.phoneWill(NUMBER, FarSide.person());
    LegId leg = ring(NUMBER);
    time.pass(A_SECOND);
    assertThat(machine.legsNow()).containsEntry(leg, LegState.WAITING);
    return leg;
  }

  private LegId ring(PhoneNumber number) throws Exception {
    LegId leg = LegId.random();
    exchange.originate(leg, order(number));
    return leg;
  }

  private ToPhone order(PhoneNumber number) {
    return new ToPhone(
        number,
        exchange.status().trunks().getFirst(),
        Duration.ofSeconds(30),
        Confirmation.PRESS_ONE,
        Duration.ofSeconds(10),
        Language.RUSSIAN);
  }
}
