package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.verification.CallerCheck;
import io.dozvon.vocabulary.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Where calls are recorded, what came of a verification names its recording, and supervisors are
/// led to it.
@DirtiesContext
class LineRecordingOfAVerificationTest extends OnTheLine {
  @DynamicPropertySource
  static void recording(DynamicPropertyRegistry settings) {
    settings.add("dozvon.exchanges[0].recordings", LineRecordingOfAVerificationTest::folder);
    settings.add("dozvon.recordings.line.enabled", () -> "true");
    settings.add("dozvon.recordings.key", () -> "a2V5LW9mLXRoaXJ0eS10d28tYnl0ZXMtZm9yLXRlc3Q=");
  }

  private static String folder() {
    try {
      return Files.createTempDirectory("dozvon-recorded").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String recordingOf(CallerCheck check) {
    return String.valueOf(
        DATABASE
            .sql()
            .fetchValue(
                "select recording from verification.outcome where check_id = ?",
                check.id().value()));
  }

  @Test
  void whoeverPassesAndWhoeverDoesNotTheCallsRecordingIsNamed() {
    Insured who = insured();
    Actor.Staff agent = onACall(who.phone());
    CallerCheck failed = begin(who, agent);
    verification.stop(failed.id(), agent).orElseThrow();
    CallerCheck passed = answersAll(begin(who, agent), who, agent);
    verification.pass(passed.id(), agent).orElseThrow();

    assertThat(recordingOf(passed)).isEqualTo(passed.facts().call().toString());
    assertThat(recordingOf(failed)).isEqualTo(passed.facts().call().toString());
  }

  @Test
  void whatIsEndedBecauseTheCallIsOverNamesItToo() {
    Insured who = insured();
    Actor.Staff agent = onACall(who.phone());
    CallerCheck check = begin(who, agent);
    calls.end(agent.id());

    verification.endAbandoned();

    assertThat(recordingOf(check)).isEqualTo(check.facts().call().toString());
  }

  @Test
  void anAlarmLeadsASupervisorToTheRecordingOfItsCall() {
    Insured who = insured();
    for (int time = 0; time < 3; time++) {
      fails(who, onACall(who.phone()));
    }
    Http supervisor = StaffMember.enrolled(http, address(), "supervisor").browser;
    UUID call =
        UUID.fromString(
            String.valueOf(
                DATABASE
                    .sql()
                    .fetchValue(
                        "select call_id from verification.alarm where patient_id = ? and kind ="
                            + " 'record-locked'",
                        who.patient().value())));

    assertThat(supervisor.get("/supervisor/alarms").text())
        .contains("/supervisor/calls/" + call + "/recording");
    assertThat(supervisor.get("/supervisor/calls/" + call + "/recording").text())
        .contains("Записи этого звонка нет");
  }
}
