package io.dozvon.pbx.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.pbx.run.ManagerClient;
import io.dozvon.pbx.run.SipCaller;
import io.dozvon.pbx.run.Sound;
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
import io.dozvon.telephony.SoundFile;
import io.dozvon.telephony.dialplan.Dialplan;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
  void eachOfThreeIsHeardByTheOthersAndTheTwoWhoAreLeftHearEachOther() throws Exception {
    LegId doctorLeg = LegId.random();
    LegId patientLeg = LegId.random();
    LegId guestLeg = LegId.random();
    try (SipCaller doctor = caller(doctorLeg);
        SipCaller patient = caller(patientLeg);
        SipCaller guest = caller(guestLeg)) {
      bench.exchange().join(doctorLeg, patientLeg);
      assertThat(bench.exchange().join(Set.of(doctorLeg, patientLeg, guestLeg)))
          .isEqualTo(JoinResult.JOINED);

      assertHeard(doctor, patient, guest);
      assertHeard(patient, guest, doctor);
      assertHeard(guest, doctor, patient);

      bench.exchange().hangUp(guestLeg);
      bench.news().awaitLeg(guestLeg, Gone.class);
      assertHeard(doctor, patient);
      assertHeard(patient, doctor);
      bench.exchange().hangUp(doctorLeg);
      bench.exchange().hangUp(patientLeg);
    }
  }

  private static void assertHeard(SipCaller one, SipCaller... others) throws Exception {
    Thread hums = Thread.ofVirtual().start(() -> humOn(one));
    try {
      for (SipCaller other : others) {
        await().until(() -> other.listen().isHum());
      }
    } finally {
      hums.interrupt();
      hums.join();
    }
  }

  private static void humOn(SipCaller one) {
    try {
      one.hums(1000, Duration.ofSeconds(20));
    } catch (InterruptedException e) {
      // heard by all
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aRecordingHoldsWhatBothSay() throws Exception {
    LegId one = LegId.random();
    LegId other = LegId.random();
    SoundFile file = new SoundFile(UUID.randomUUID());
    try (SipCaller low = caller(one);
        SipCaller high = caller(other)) {
      bench.exchange().join(one, other);
      bench.news().awaitLeg(one, Joined.class);
      bench.news().awaitLeg(other, Joined.class);

      bench.exchange().record(one, file);
      humTogether(low, high);
      bench.exchange().stopRecording(file);

      await()
          .untilAsserted(() -> {
            Sound sound = Sound.of(Files.readAllBytes(bench.recordings().resolve(file.name())));
            assertThat(sound.share(500)).isGreaterThan(0.2);
            assertThat(sound.share(1250)).isGreaterThan(0.2);
          });
      bench.exchange().hangUp(one);
      bench.exchange().hangUp(other);
    }
  }

  private static void humTogether(SipCaller low, SipCaller high) throws Exception {
    Duration time = Duration.ofSeconds(2);
    try (ExecutorService voices = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Object>> both = List.of(() -> low.hums(500, time), () -> high.hums(1250, time));
      for (Future<Object> voice : voices.invokeAll(both)) {
        voice.get();
      }
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
