package io.dozvon.cli.bench.calls;

import io.dozvon.cli.bench.figures.Aim;
import io.dozvon.cli.bench.figures.Row;
import io.dozvon.cli.bench.figures.Section;
import io.dozvon.cli.bench.figures.Spread;
import io.dozvon.cli.bench.figures.Unit;
import io.dozvon.cli.bench.measuring.LivePage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// Fifty doctors with open pages call ten times a second: from the carrier's "busy" to the page
/// that shows how the call has ended.
final class Pages {
  private static final Pattern CLOSED =
      Pattern.compile("data-consultation=\"([0-9a-f-]{36})\" data-state=\"closed\"");
  private static final int DOCTORS = 50;
  private static final int RATE = 10;
  private static final int CALLS = 250;
  private static final double AIM_MILLIS = 100;

  private final Load load;

  Pages(Load load) {
    this.load = load;
  }

  Section section(Way way) {
    List<Pair> pairs = load.roster().pairs(CALLS, DOCTORS, Roster.Kind.SHORT);
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
        HttpClient http =
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(readers)
                .build()) {
      List<LivePage> pages = open(pairs, http);
      List<Placed> placed = load.place(way, RATE, pairs).calls();
      Map<UUID, Instant> closed = new HashMap<>();
      pages.forEach(page -> closed.putAll(page.shown()));
      close(pages);
      return section(placed, closed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private List<LivePage> open(List<Pair> pairs, HttpClient http)
      throws IOException, InterruptedException {
    List<LivePage> pages = new ArrayList<>();
    for (UUID doctor : pairs.stream().map(Pair::doctor).distinct().toList()) {
      pages.add(
          new LivePage(
              load.ground().node().address(),
              http,
              new LivePage.Whose("doctor", doctor, ""),
              CLOSED,
              load.clock()));
    }
    return pages;
  }

  private static void close(List<LivePage> pages) throws IOException {
    for (LivePage page : pages) {
      page.close();
    }
  }

  private static Section section(List<Placed> placed, Map<UUID, Instant> closed) {
    List<Duration> delays =
        placed.stream().map(call -> delay(call, closed)).flatMap(Optional::stream).toList();
    Optional<Spread> spread = delays.isEmpty() ? Optional.empty() : Optional.of(Spread.of(delays));
    return new Section(
        "pages",
        List.of(DOCTORS, RATE, delays.size()),
        List.of(
            row("page.median", spread.map(Spread::median)),
            row("page.p99", spread.map(Spread::p99)).aiming(Aim.atMost(AIM_MILLIS)),
            row("page.longest", spread.map(Spread::longest))),
        placed.size() - delays.size());
  }

  private static Row row(String key, Optional<Duration> figure) {
    return new Row(
        key, Unit.MILLISECONDS, Optional.empty(), figure.map(Unit::millis), Optional.empty());
  }

  private static Optional<Duration> delay(Placed call, Map<UUID, Instant> closed) {
    Optional<Instant> shown = Optional.ofNullable(closed.get(call.pair().consultation()));
    return shown.flatMap(at -> call.ringing().map(event -> Duration.between(event, at)));
  }
}
