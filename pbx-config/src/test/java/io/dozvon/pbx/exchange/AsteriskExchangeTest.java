package io.dozvon.pbx.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.pbx.run.ManagerClient;
import io.dozvon.pbx.run.SipCaller;
import io.dozvon.telephony.Admission.Reason;
import io.dozvon.telephony.Announcement;
import io.dozvon.telephony.CarrierBehaviour;
import io.dozvon.telephony.Confirmation;
import io.dozvon.telephony.Disposition;
import io.dozvon.telephony.ExchangeBench;
import io.dozvon.telephony.ExchangeBench.Line;
import io.dozvon.telephony.ExchangeContract;
import io.dozvon.telephony.JoinResult;
import io.dozvon.telephony.LegEvent.Answered;
import io.dozvon.telephony.LegEvent.Confirmed;
import io.dozvon.telephony.LegEvent.Gone;
import io.dozvon.telephony.LegEvent.Joined;
import io.dozvon.telephony.LegEvent.Parted;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegState;
import io.dozvon.telephony.Origination;
import io.dozvon.telephony.dialplan.Dialplan;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.Wire;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsteriskExchangeTest implements ExchangeContract {
  private static final String REFUSED = "dozvon.join.refused";

  @TempDir static Path folder;
  private static AsteriskBench bench;

  @BeforeAll
  static void startExchange() throws IOException {
    bench = new AsteriskBench(folder);
  }

  @AfterAll
  static void stopExchange() {
    bench.close();
  }

  @Override
  public ExchangeBench bench() {
    return bench;
  }

  @Test
  void aBrowserWithAGoodTokenIsLetInAsItsLegAndWaits() throws Exception {
    LegId leg = browserWaits();

    assertThat(bench.news().story(leg)).containsExactly("Answered", "Confirmed");
    assertThat(bench.exchange().legs()).containsEntry(leg, LegState.WAITING);
    bench.exchange().hangUp(leg);
    assertThat(bench.news().awaitLeg(leg, Gone.class).ending().disposition())
        .isEqualTo(Disposition.ANSWERED);
  }

  @Test
  void browsersAreJoinedSpokenToAndPartedLikePhones() throws Exception {
    LegId doctor = browserWaits();
    LegId patient = browserWaits();
    assertThat(bench.exchange().join(doctor, patient)).isEqualTo(JoinResult.JOINED);
    bench.news().awaitLeg(doctor, Joined.class);
    bench.news().awaitLeg(patient, Joined.class);

    bench.exchange().announce(doctor, Announcement.ONE_MINUTE_LEFT);
    assertThat(bench.exchange().legs()).containsEntry(doctor, LegState.JOINED);
    bench.exchange().farewell(patient, Announcement.TIME_IS_UP);

    bench.news().awaitLeg(doctor, Parted.class);
    bench.news().awaitLeg(patient, Gone.class);
    bench.exchange().announce(doctor, Announcement.NOT_REACHED);
    assertThat(bench.exchange().legs()).containsEntry(doctor, LegState.WAITING);
    bench.exchange().hangUp(doctor);
    bench.news().awaitLeg(doctor, Gone.class);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoStaysHearsThatTheyMayWaitHoweverCloseTheOthersEndIs(boolean toldFirst) throws Exception {
    LegId stays = LegId.random();
    LegId leaves = LegId.random();
    try (SipCaller patient = caller(stays);
        SipCaller _ = caller(leaves)) {
      bench.exchange().join(stays, leaves);
      bench.news().awaitLeg(stays, Joined.class);
      bench.news().awaitLeg(leaves, Joined.class);

      if (toldFirst) {
        bench.exchange().announce(stays, Announcement.PLEASE_WAIT);
        bench.exchange().hangUp(leaves);
      } else {
        bench.exchange().hangUp(leaves);
        bench.exchange().announce(stays, Announcement.PLEASE_WAIT);
      }

      await().until(() -> patient.listen().isSpeech());
      bench.news().awaitLeg(leaves, Gone.class);
      assertThat(bench.exchange().legs()).containsEntry(stays, LegState.WAITING);
      bench.exchange().hangUp(stays);
    }
  }

  @Test
  void aFarewellIsHeardBeforeTheCallEnds() throws Exception {
    LegId leg = LegId.random();
    try (SipCaller patient = caller(leg)) {
      bench.exchange().farewell(leg, Announcement.TIME_IS_UP);

      await().until(() -> patient.listen().isSpeech());
      patient.awaitBye();
    }
    bench.news().awaitLeg(leg, Gone.class);
  }

  @ParameterizedTest
  @EnumSource
  void aTokenThatOpensNothingIsRefusedWithoutAWordOfWhyAndCounted(Reason reason) throws Exception {
    String token = bench.tokens().bad(reason);
    double before = bench.counted(REFUSED, Wire.name(reason));

    assertThat(call(token)).isEqualTo(403);

    await()
        .untilAsserted(
            () -> assertThat(bench.counted(REFUSED, Wire.name(reason))).isGreaterThan(before));
  }

  @Test
  void aTokenWorksOnce() throws Exception {
    LegId leg = LegId.random();
    String token = bench.tokens().good(leg, Language.ENGLISH);
    bench.browsers().call(token);
    bench.news().awaitLeg(leg, Confirmed.class);

    assertThat(call(token)).isEqualTo(403);

    bench.exchange().hangUp(leg);
  }

  @ParameterizedTest
  @EnumSource
  void aPhoneIsSpokenToInItsLanguage(Language language) throws Exception {
    LegId leg = LegId.random();
    bench.exchange().originate(leg, toVoicemail(language));
    bench.news().awaitLeg(leg, Answered.class);

    try (ManagerClient manager = new ManagerClient(bench.plan().manager())) {
      await()
          .until(() -> {
            manager.send("Getvar", "Channel: " + leg, "Variable: CHANNEL(language)");
            return manager.hasHeard(answer -> language.code().equals(answer.get("Value")));
          });
    }
    bench.exchange().hangUp(leg);
  }

  private static Origination toVoicemail(Language language) {
    Line line = bench.carrierWill(CarrierBehaviour.VOICEMAIL);
    return new Origination.ToPhone(
        line.number(),
        line.trunk(),
        bench.ringFor(),
        Confirmation.PRESS_ONE,
        bench.confirmWithin(),
        language);
  }

  private static LegId browserWaits() throws IOException {
    LegId leg = LegId.random();
    bench.browsers().call(bench.tokens().good(leg, Language.RUSSIAN));
    bench.news().awaitLeg(leg, Confirmed.class);
    return leg;
  }

  private static SipCaller caller(LegId leg) throws IOException {
    SipCaller caller =
        SipCaller.answered(
            bench.plan().sip().bind(),
            Dialplan.WEB_ENDPOINT,
            bench.tokens().good(leg, Language.RUSSIAN));
    bench.news().awaitLeg(leg, Confirmed.class);
    return caller;
  }

  private static int call(String token) throws IOException {
    return SipCaller.call(bench.plan().sip().bind(), Dialplan.WEB_ENDPOINT, token);
  }
}
