package io.dozvon.cli.demo;

import static io.dozvon.cli.demo.StubService.look;
import static io.dozvon.cli.demo.StubService.notReached;
import static io.dozvon.cli.demo.StubService.tried;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.cli.Session;
import io.dozvon.cli.Words;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Destination;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PlayTest {
  private static final String ANSWERED = tried(3, "answered", "", false);

  private final StringWriter out = new StringWriter();
  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private StubService service;

  @BeforeEach
  void aServiceInWhichAllGoesAsItShould() throws IOException {
    String busy = tried(1, "busy", "called", true);
    String silent = tried(2, "no-answer", "called", true);
    service =
        new StubService()
            .plot(
                1,
                look("c1", "calling"),
                look("c1", "calling", busy),
                look("c1", "calling", busy, silent),
                look("c1", "talking", busy, silent, ANSWERED))
            .plot(
                2,
                look("c2", "calling"),
                notReached(
                    "c2",
                    tried(1, "machine", "called", true),
                    tried(2, "declined", "called", true),
                    tried(3, "no-answer", "called", true)))
            .plot(
                3,
                look("c3", "calling", tried(1, "congestion", "carrier", false)),
                look("c3", "talking", tried(1, "congestion", "carrier", false), ANSWERED));
  }

  @AfterEach
  void theServiceStops() {
    service.close();
  }

  private List<Story> played(Locale language, boolean forMachines) {
    Session session = session(language);
    Teller teller =
        forMachines ? new JsonTeller(session, JsonMapper.shared()) : new HumanTeller(session);
    AdminApi api =
        new AdminApi(
            new Destination(service.address(), Optional.of("t"), Duration.ofSeconds(5), language),
            JsonMapper.shared());
    Service asked = new Service(api, session.words());
    List<Story> stories =
        new Play(
                asked,
                new Cast(asked, session.words()),
                session.clock(),
                teller,
                () -> now = now.plusMillis(500))
            .run("demo-desk");
    teller.sum(stories);
    return stories;
  }

  private Session session(Locale language) {
    InstantSource time = () -> now;
    Clock clock = time.withZone(ZoneOffset.ofHours(3));
    PrintWriter printer = new PrintWriter(out, true);
    return new Session(printer, printer, Words.in(language), clock, Map.of(), false);
  }

  @Test
  void threeDoctorsCallThreePatientsAndFinishWhenTheyHaveTalked() {
    assertThat(played(Locale.ENGLISH, false)).allMatch(Story::isAsExpected);
    assertThat(service.wishes())
        .containsSubsequence("/consultations/c1/call", "/consultations/c3/call")
        .containsSubsequence("/consultations/c1/call", "/consultations/c1/finish")
        .contains("/consultations/c3/finish")
        .doesNotContain("/consultations/c2/finish");
  }

  @Test
  void eachTransitionIsALineInTheOrderItHappened() {
    played(Locale.ENGLISH, false);
    assertThat(out.toString().lines().filter(line -> line.contains("Anna Petrova  ")))
        .map(line -> line.replaceAll("^\\S+ +Anna Petrova +", ""))
        .containsExactly(
            "consultation created",
            "the doctor calls: the desk phone rings",
            "the doctor is on the line; now the patient is reached",
            "attempt 1: dials +7•••••••21 from +74950000000",
            "attempt 1: busy (SIP 486, Q.850 17): the called side, counts (1 so far)",
            "attempt 2: dials +7•••••••21 from +74950000000",
            "attempt 2: no answer (SIP 486, Q.850 17): the called side, counts (2 so far)",
            "attempt 3: dials +7•••••••21 from +74950000000",
            "attempt 3: a person answered (SIP 486, Q.850 17)",
            "doctor and patient are talking, until 13:30 at most",
            "the doctor has finished: closed, counts as rendered");
  }

  @Test
  void theSummaryTellsEachOutcome() {
    played(Locale.ENGLISH, false);
    assertThat(out.toString())
        .endsWith(
            """
            ✓ Anna Petrova, reached at the third attempt: busy, no answer, a person answered → finished
            ✓ Boris Sokolov, not reached in three attempts: voicemail, declined, no answer → not reached
            ✓ Vera Orlova, reached after a fault of the carrier that does not count: carrier overloaded or down (not counted), a person answered → finished
            """);
  }

  @Test
  void whatCameOutOtherwiseIsSaid() {
    service.plot(2, look("c2", "talking", tried(1, "answered", "", false)));
    List<Story> stories = played(Locale.ENGLISH, false);
    assertThat(stories).filteredOn(Story::isAsExpected).hasSize(2);
    assertThat(out.toString())
        .contains("✗ Boris Sokolov, not reached in three attempts: a person answered → finished")
        .contains("  expected: voicemail, declined, no answer → not reached");
  }

  @Test
  void aCallThatNeverComesToAnEndIsNotWaitedForForEver() {
    service.plot(1, look("c1", "calling"));
    assertThat(played(Locale.ENGLISH, false).getFirst().isAsExpected()).isFalse();
    assertThat(out.toString()).contains("→ reaching the patient");
  }

  @Test
  void itIsToldInRussianToo() {
    played(Locale.of("ru"), false);
    assertThat(out.toString())
        .contains("попытка 1: занято (SIP 486, Q.850 17): вызываемая сторона, засчитана (всего 1)")
        .contains(
            "попытка 1: оператор перегружен или не работает (SIP 486, Q.850 17): вина оператора, не засчитана");
  }

  @Test
  void forMachinesEachLineIsAnObjectAndTheLastOneIsTheResult() {
    played(Locale.ENGLISH, true);
    JsonMapper json = JsonMapper.shared();
    assertThat(out.toString().lines()).allMatch(line -> json.readTree(line).isObject());
    assertThat(
            json.readTree(out.toString().lines().toList().getLast()).path("asExpected").asBoolean())
        .isTrue();
  }
}
