package io.dozvon.pbx.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.pbx.plan.CallRecords;
import io.dozvon.pbx.plan.ExchangePlan;
import io.dozvon.pbx.plan.WebPlan;
import io.dozvon.telephony.dialplan.DemoNumber;
import io.dozvon.telephony.dialplan.Dialplan;
import io.dozvon.telephony.dialplan.Prompt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The dialplan on a real Asterisk, whose far side is its own demo carrier.
class DialplanTest {
  private static final Duration RING = Duration.ofSeconds(10);
  private static final Duration HALF_A_TONE = Duration.ofMillis(500);
  private static final String TOKEN = "0123456789abcdef0123456789abcdef01234567";

  @TempDir static Path folder;
  private static ExchangePlan plan;
  private static AsteriskServer asterisk;
  private static FakeAdmission admission;

  private ManagerClient manager;
  private final String leg = UUID.randomUUID().toString();
  private final String other = UUID.randomUUID().toString();

  @BeforeAll
  static void startAsterisk() throws IOException {
    AsteriskInstallation installation = RealAsterisk.required();
    admission = new FakeAdmission();
    plan = LocalPlan.in(folder, installation, admission.port());
    plan =
        plan.withWeb(new WebPlan(plan.web().bind(), Optional.empty(), WebPlan.Media.PLAIN))
            .withRecords(CallRecords.EVENTS);
    asterisk = AsteriskServer.start(installation, plan);
  }

  @AfterAll
  static void stopAsterisk() throws IOException {
    asterisk.close();
    admission.close();
  }

  private static ConditionFactory patiently() {
    return Awaitility.await().atMost(Duration.ofSeconds(30));
  }

  @BeforeEach
  void logIn() throws IOException {
    manager = new ManagerClient(plan.manager());
  }

  @AfterEach
  void logOut() throws IOException {
    for (String each : List.of(leg, other)) {
      manager.send("Hangup", "Channel: " + each);
    }
    manager.close();
  }

  @ParameterizedTest
  @CsvSource({
    "ALWAYS_BUSY,      17, 486",
    "DECLINES,         21, 603",
    "BEHIND_A_FAULT,   34, 503",
    "SWITCHED_OFF,     19, 480",
    "NOT_IN_SERVICE,    1, 404",
  })
  void aRefusedCallTellsCauseAndStatus(DemoNumber number, String cause, String status)
      throws IOException {
    phone(leg, number, "press-one", 5);
    Map<String, String> refusal = manager.awaitEvent("HangupRequest", leg);
    assertThat(refusal).containsEntry("Cause", cause).containsEntry("TechCause", status);
    manager.awaitEvent("Hangup", leg);
    assertThat(manager.eventsOf(leg)).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void whoRingsUntilTheTimeIsOverHasNotBeenRefused() throws IOException {
    manager.originate(
        leg, demo(DemoNumber.NEVER_ANSWERS), Dialplan.PHONE, Duration.ofSeconds(3), language());
    Map<String, String> response =
        manager.await(message -> "OriginateResponse".equals(message.get("Event")));
    assertThat(response).containsEntry("Reason", "3").containsEntry("Uniqueid", leg);
    manager.awaitEvent("Hangup", leg);
    assertThat(manager.eventsOf(leg))
        .noneMatch(event -> "HangupRequest".equals(event.get("Event")))
        .anyMatch(event -> "RINGING".equals(event.get("DialStatus")));
  }

  @Test
  void aPersonWhoPressesOneIsConfirmedAndWaits() throws IOException {
    phone(leg, DemoNumber.ANSWERS, "press-one", 10);
    assertThat(manager.awaitUserEvent(Dialplan.CONFIRMED, leg)).containsEntry("By", "press-one");
    manager.awaitWaiting(leg);
  }

  @Test
  void whatBecomesOfALegIsWrittenDownIfThePlanSaysSo() throws IOException {
    phone(leg, DemoNumber.ANSWERS_AND_HANGS_UP, "press-one", 10);
    manager.awaitEvent("Hangup", leg);
    Awaitility.await()
        .untilAsserted(() ->
            assertThat(Files.readAllLines(plan.directories().callEvents()))
                .filteredOn(line -> line.contains("," + leg + ","))
                .satisfiesExactly(
                    line ->
                        assertThat(line).matches("CHAN_START,[0-9]+\\.[0-9]{6},.*,PJSIP/demo-.*"),
                    line -> assertThat(line).startsWith("ANSWER,"),
                    line -> assertThat(line).startsWith("HANGUP,").contains("hangupcause")));
  }

  @Test
  void aVoicemailIsNotConfirmed() throws IOException {
    phone(leg, DemoNumber.HAS_VOICEMAIL, "press-one", 3);
    assertThat(manager.awaitUserEvent(Dialplan.NOT_CONFIRMED, leg))
        .containsEntry(Dialplan.FIELD_REASON, Dialplan.NO_DIGIT);
    manager.awaitEvent("Hangup", leg);
  }

  @Test
  void aWrongKeyIsAskedAboutOnce() throws IOException {
    phone(leg, DemoNumber.PRESSES_THE_WRONG_KEY_FIRST, "press-one", 10);
    manager.awaitUserEvent(Dialplan.CONFIRMED, leg);
  }

  @Test
  void withoutConfirmationWhoeverAnswersWaits() throws IOException {
    phone(leg, DemoNumber.HAS_VOICEMAIL, "none", 5);
    assertThat(manager.awaitUserEvent(Dialplan.CONFIRMED, leg)).containsEntry("By", "none");
  }

  @Test
  void aNumberMayBehaveDifferentlyEachTime() throws IOException {
    phone(leg, DemoNumber.FAULT_THEN_ANSWERS, "none", 5);
    assertThat(manager.awaitEvent("HangupRequest", leg)).containsEntry("TechCause", "503");
    phone(other, DemoNumber.FAULT_THEN_ANSWERS, "none", 5);
    manager.awaitUserEvent(Dialplan.CONFIRMED, other);
  }

  @Test
  void whenOneSideOfAJoinedPairLeavesTheOtherWaitsAndCanBeJoinedAgain() throws IOException {
    join();
    manager.forget();
    manager.send("Hangup", "Channel: " + other);
    manager.awaitWaiting(leg);
    String third = UUID.randomUUID().toString();
    phone(third, DemoNumber.ANSWERS, "none", 5);
    manager.awaitWaiting(third);
    manager.send("Bridge", "Channel1: " + leg, "Channel2: " + third);
    manager.awaitTalking(third);
    manager.send("Hangup", "Channel: " + third);
  }

  @Test
  void aWhisperLeavesThePairJoined() throws IOException {
    join();
    manager.forget();
    whisper(leg);
    patiently().until(this::oneMinuteLeftIsPlayed);
    assertThat(manager.eventsOf(leg)).noneMatch(e -> "BridgeEnter".equals(e.get("Event")));
  }

  @Test
  void afterAnAnnouncementALegWaitsAgain() throws IOException {
    desk(leg);
    manager.awaitWaiting(leg);
    manager.forget();
    manager.send(
        "Redirect",
        "Channel: " + leg,
        "Context: " + Dialplan.SAY,
        "Exten: " + Prompt.BUSY_TRYING_AGAIN.extension(),
        "Priority: 1");
    manager.awaitWaiting(leg);
  }

  @Test
  void aFarewellOfBothEndsBoth() throws IOException {
    join();
    manager.send(
        "Redirect",
        "Channel: " + leg,
        "Context: " + Dialplan.FAREWELL,
        "Exten: " + Prompt.TIME_IS_UP.extension(),
        "Priority: 1",
        "ExtraChannel: " + other,
        "ExtraContext: " + Dialplan.FAREWELL,
        "ExtraExten: " + Prompt.TIME_IS_UP.extension(),
        "ExtraPriority: 1");
    assertThat(manager.awaitEvent("Hangup", leg)).containsEntry("Cause", "16");
    assertThat(manager.awaitEvent("Hangup", other)).containsEntry("Cause", "16");
  }

  @Test
  void aBrowserWithAGoodTokenIsAdmittedAsItsLeg() throws IOException {
    admission.admits(TOKEN, leg);
    assertThat(SipCaller.call(plan.sip().bind(), Dialplan.WEB_ENDPOINT, TOKEN)).isEqualTo(200);
    manager.awaitUserEvent(Dialplan.ADMITTED, leg);
    assertThat(manager.awaitWaiting(leg)).containsEntry("AccountCode", leg);
  }

  @Test
  void whoWaitsHearsRingingAndThenTheOtherSide() throws IOException {
    admission.admits(TOKEN, leg);
    try (SipCaller browser = SipCaller.answered(plan.sip().bind(), Dialplan.WEB_ENDPOINT, TOKEN)) {
      String channel = uniqueIdOfWaiting();
      // Russia's ringing tone: 425 Hz, one second in five; half of it is always heard whole.
      patiently().until(() -> browser.listen(HALF_A_TONE).share(425) > 0.8);
      desk(other);
      manager.awaitWaiting(other);
      manager.send("Bridge", "Channel1: " + channel, "Channel2: " + other);
      manager.awaitTalking(other);
      patiently().until(() -> browser.listen().isSpeech());
      manager.send("Hangup", "Channel: " + channel);
    }
  }

  @Test
  void aWhisperIsHeardByTheLegItIsMeantFor() throws IOException {
    admission.admits(TOKEN, leg);
    try (SipCaller browser = SipCaller.answered(plan.sip().bind(), Dialplan.WEB_ENDPOINT, TOKEN)) {
      String channel = uniqueIdOfWaiting();
      phone(other, DemoNumber.HAS_VOICEMAIL, "none", 5);
      manager.awaitWaiting(other);
      manager.send("Bridge", "Channel1: " + channel, "Channel2: " + other);
      manager.awaitTalking(other);
      // The voicemail has spoken and records.
      patiently().until(() -> browser.listen().loudness() < 0.005);
      whisper(channel);
      patiently().until(() -> browser.listen().isSpeech());
      manager.send("Hangup", "Channel: " + channel);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dozvon-web, ffffffffffffffffffffffffffffffffffffffff, 403",
    "dozvon-web, 0123, 403",
    "dozvon-web, s, 404",
    "dozvon-web, h, 404",
    "dozvon-web, +79000000003, 404",
    "dozvon-web, ../etc, 404",
    "dozvon-desk, 0123456789abcdef0123456789abcdef01234567, 401",
    "demo, 79000000003, 401",
    "demo-carrier, 79000000003, 401",
    "nobody, 0123456789abcdef0123456789abcdef01234567, 401",
  })
  void whoeverElseCallsReachesNothing(String from, String dialled, int status) throws IOException {
    assertThat(SipCaller.call(plan.sip().bind(), from, dialled)).isEqualTo(status);
  }

  @Test
  void withoutAnyServiceToAskABrowserIsTurnedAway(@TempDir Path alone) throws IOException {
    AsteriskInstallation installation = RealAsterisk.required();
    ExchangePlan lonely = LocalPlan.in(alone, installation, FreePorts.tcp());
    lonely =
        lonely.withWeb(new WebPlan(lonely.web().bind(), Optional.empty(), WebPlan.Media.PLAIN));
    try (AsteriskServer server = AsteriskServer.start(installation, lonely)) {
      assertThat(SipCaller.call(lonely.sip().bind(), Dialplan.WEB_ENDPOINT, TOKEN)).isEqualTo(503);
      assertThat(server.isAlive()).isTrue();
    }
  }

  /// A browser's channel has an id of the exchange's own.
  private String uniqueIdOfWaiting() {
    return manager.awaitWaiting(leg).getOrDefault("Uniqueid", "");
  }

  private void whisper(String channel) throws IOException {
    manager.send(
        "Originate",
        "Channel: Local/" + channel + "@" + Dialplan.WHISPER + "/n",
        "Context: " + Dialplan.WHISPER_SAY,
        "Exten: " + Prompt.ONE_MINUTE_LEFT.extension(),
        "Priority: 1",
        "Async: true",
        language());
  }

  private boolean oneMinuteLeftIsPlayed() throws IOException {
    manager.send("CoreShowChannels");
    return manager.hasHeard(
        message -> message.getOrDefault("ApplicationData", "").endsWith("one-minute-left"));
  }

  private void join() throws IOException {
    phone(leg, DemoNumber.ANSWERS, "none", 5);
    desk(other);
    manager.awaitWaiting(leg);
    manager.awaitWaiting(other);
    manager.send("Bridge", "Channel1: " + leg, "Channel2: " + other);
    assertThat(manager.awaitTalking(leg).get("BridgeUniqueid"))
        .isEqualTo(manager.awaitTalking(other).get("BridgeUniqueid"));
  }

  private void phone(String id, DemoNumber number, String confirm, int seconds) throws IOException {
    manager.originate(
        id,
        demo(number),
        Dialplan.PHONE,
        RING,
        Dialplan.CONFIRM + "=" + confirm,
        Dialplan.CONFIRM_SECONDS + "=" + seconds,
        Dialplan.LANGUAGE + "=ru");
  }

  private void desk(String id) throws IOException {
    manager.originate(id, "PJSIP/demo-desk", Dialplan.DESK, RING, Dialplan.LANGUAGE + "=en");
  }

  private static String demo(DemoNumber number) {
    return "PJSIP/" + number.number().e164() + "@demo";
  }

  private static String language() {
    return "Variable: " + Dialplan.LANGUAGE + "=ru";
  }
}
