package io.dozvon.cli.bench.cabinets;

import io.dozvon.cli.bench.figures.Spread;
import io.dozvon.cli.bench.measuring.Pace;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.stage.Node;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Consultations are arranged for patients whose cabinets are open: from the request to the page
/// that shows it.
final class News {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final AdminApi service;
  private final UUID doctor;
  private final Iterator<OpenPage> quiet;
  private final Clock clock;

  /// @param pages none of which shows anything yet
  News(Node node, UUID doctor, List<OpenPage> pages, Clock clock) {
    this.service = node.api();
    this.doctor = doctor;
    this.quiet = pages.iterator();
    this.clock = clock;
  }

  /// How long it took, and how many were never shown.
  record Heard(Optional<Spread> spread, int lost) {}

  Heard tell(int perSecond, Duration time) {
    List<OpenPage> pages =
        IntStream.range(0, Math.toIntExact(perSecond * time.toSeconds()))
            .mapToObj(_ -> next())
            .flatMap(Optional::stream)
            .toList();
    Queue<Duration> delays = new ConcurrentLinkedQueue<>();
    new Pace(perSecond).each(pages, page -> tell(page).ifPresent(delays::add));
    return new Heard(
        delays.isEmpty() ? Optional.empty() : Optional.of(Spread.of(delays)),
        pages.size() - delays.size());
  }

  /// Each page takes part once.
  private Optional<OpenPage> next() {
    return quiet.hasNext() ? Optional.of(quiet.next()) : Optional.empty();
  }

  private Optional<Duration> tell(OpenPage page) {
    Instant asked = clock.instant();
    Reply reply =
        service.post(
            "/consultations",
            Map.of(
                "patientId", page.resident().patient().toString(), "doctorId", doctor.toString()));
    return reply instanceof Reply.Granted
        ? Optional.ofNullable(
                page.news()
                    .completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join())
            .map(shown -> Duration.between(asked, shown))
        : Optional.empty();
  }
}
