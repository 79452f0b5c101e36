package io.dozvon.cli.bench.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dozvon.cli.Session;
import io.dozvon.cli.Words;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.stage.Begun;
import io.dozvon.cli.stage.ServiceProgram;
import io.dozvon.pbx.sipp.Scenario;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What benchmarks stand on, started as they do it. Needs the service, which is built before this
/// module: alone (`-pl cli`) this test is left out.
class GroundTest {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final String PATIENT = "+79160000001";

  private final StringWriter err = new StringWriter();

  private Session session(Path cache) {
    Map<String, String> environment = new TreeMap<>(System.getenv());
    environment.put("XDG_CACHE_HOME", cache.toString());
    return new Session(
        new PrintWriter(new StringWriter()),
        new PrintWriter(err, true),
        Words.in(Locale.ENGLISH),
        Clock.systemUTC(),
        environment,
        false);
  }

  private static GroundPlan plan() {
    return new GroundPlan(
        "bench-test",
        List.of(
            new GroundPlan.Line("busy", Scenario.called().says("100 Trying").refuses("486 Busy"))),
        Scenario.called().says("180 Ringing").picksUp().logs("there").isHungUp(),
        1,
        Map.of("dozvon.reach.attempts", 1, "dozvon.reach.pause", "200ms"),
        true);
  }

  @Test
  void aCallGoesThroughRealProgramsWhichCanBeKilledAndFrozen(@TempDir Path cache) {
    Session session = session(cache);
    assumeTrue(
        Files.exists(ServiceProgram.jar(HOME, session.environment())),
        "the service has not been built");
    try (Begun begun = new Begun(session)) {
      Ground ground = Ground.prepare(plan(), HOME, session, begun);
      call(ground);
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(ground.callsTo(PATIENT)).isEqualTo(1));
      assertThat(ground.desks().heard()).anyMatch(heard -> heard.what().equals("there"));

      ground.exchange().freeze();
      await().atMost(Duration.ofSeconds(20)).until(() -> !ground.node().isReady());
      ground.exchange().thaw();
      ground.node().awaitReady(begun);

      ground.node().kill();
      ground.exchange().kill();
      ground.database().kill();
      ground.exchange().start();
      ground.node().start();
      ground.node().awaitListening(begun);
    }
    assertThat(ProcessHandle.current().children()).isEmpty();
  }

  private static void call(Ground ground) {
    String patient =
        posted(
            ground,
            "/patients",
            Map.of(
                "familyName", "Lee",
                "givenName", "Ann",
                "birthDate", "1980-05-17",
                "phone", PATIENT,
                "consents", "on-paper"));
    String doctor =
        posted(
            ground,
            "/doctors",
            Map.of(
                "familyName", "Roe",
                "givenName", "Max",
                "deskPhone", ground.desk("doctor-1").address()));
    String consultation =
        posted(ground, "/consultations", Map.of("patientId", patient, "doctorId", doctor));
    posted(ground, "/consultations/" + consultation + "/call", Map.of());
  }

  private static String posted(Ground ground, String path, Map<String, String> body) {
    Reply reply = ground.node().api().post(path, body);
    assertThat(reply).isInstanceOf(Reply.Granted.class);
    return ((Reply.Granted) reply).body().path("id").asString();
  }
}
