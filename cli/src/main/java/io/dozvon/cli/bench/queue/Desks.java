package io.dozvon.cli.bench.queue;

import io.dozvon.cli.ExitCode;
import io.dozvon.cli.bench.ground.Ground;
import io.dozvon.cli.bench.measuring.LivePage;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.stage.CannotGoOn;
import io.dozvon.pbx.plan.Password;
import io.dozvon.pbx.sipp.DeskPhones;
import io.dozvon.pbx.sipp.Scenario;
import io.dozvon.vocabulary.Secret;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The agents: each with an open console and the phone of their seat, which rings for a second,
/// answers and hangs up a second later.
final class Desks implements AutoCloseable {
  private static final Duration RINGS = Duration.ofSeconds(1);
  private static final Duration TALKS = Duration.ofSeconds(1);
  private static final int OK = 200;

  private static final Pattern CALLER =
      Pattern.compile("data-call=\"([0-9a-f-]{36})\" data-call-state=\"(?:offered|talking)\"");

  private static final String MAKE =
      """
      insert into staff.member (id, role, family_name, given_name, language, time_zone, created_at)
      select gen_random_uuid(), 'agent', 'Roe', 'Max', 'en', 'Europe/Moscow', now()
        from generate_series(1, ?)
      returning id
      """;

  private final Ground ground;
  private final Clock clock;
  private final DeskPhones phones;
  private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(readers).build();
  private final List<LivePage> pages = new ArrayList<>();

  /// @param folder for the phones' files
  Desks(Ground ground, Path folder, Clock clock) {
    this.ground = ground;
    this.clock = clock;
    this.phones = new DeskPhones(folder, ground.exchange().plan().sip().bind().port());
  }

  /// All of them sit down at this queue, ready for callers.
  ///
  /// @throws CannotGoOn if the service does not let them
  void sit(int agents, String queue) {
    Map<String, Password> seats = new LinkedHashMap<>();
    AdminApi service = ground.node().api();
    for (UUID agent : made(agents)) {
      granted(service.post("/agents", Map.of("staffId", agent.toString())));
      granted(
          service.post(
              "/agents/" + agent + "/places", Map.of("places", List.of(Map.of("queue", queue)))));
      JsonNode seat = signedOn(agent);
      seats.put(
          seat.path("name").asString(), new Password(new Secret(seat.path("password").asString())));
    }
    phones.registered(
        seats,
        Scenario.called().says("180 Ringing").pauses(RINGS).picksUp().pauses(TALKS).hangsUp());
  }

  private List<UUID> made(int agents) {
    try (Connection database = ground.database().connect();
        PreparedStatement make = database.prepareStatement(MAKE)) {
      make.setInt(1, agents);
      List<UUID> made = new ArrayList<>();
      ResultSet rows = make.executeQuery();
      while (rows.next()) {
        made.add(rows.getObject(1, UUID.class));
      }
      return made;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static void granted(Reply reply) {
    if (!(reply instanceof Reply.Granted)) {
      throw new CannotGoOn(ExitCode.FAILED, reply.toString());
    }
  }

  private JsonNode signedOn(UUID agent) {
    try {
      LivePage page =
          new LivePage(
              ground.node().address(),
              http,
              new LivePage.Whose("staff", agent, "console"),
              CALLER,
              clock);
      pages.add(page);
      HttpResponse<String> seat = page.post("/agent/sign-on?page=" + page.page());
      if (seat.statusCode() != OK) {
        throw new CannotGoOn(ExitCode.FAILED, seat.body());
      }
      return JsonMapper.shared().readTree(seat.body());
    } catch (IOException e) {
      throw new CannotGoOn(ExitCode.OUT_OF_REACH, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// When a console first showed each caller.
  Map<UUID, Instant> shown() {
    Map<UUID, Instant> all = new HashMap<>();
    pages.forEach(page ->
        page.shown()
            .forEach((id, at) -> all.merge(id, at, (one, two) -> one.isBefore(two) ? one : two)));
    return all;
  }

  @Override
  public void close() throws IOException {
    for (LivePage page : pages) {
      page.close();
    }
    phones.close();
    http.shutdownNow();
    readers.shutdownNow();
  }
}
