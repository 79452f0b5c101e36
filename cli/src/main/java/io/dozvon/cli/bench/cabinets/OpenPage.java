package io.dozvon.cli.bench.cabinets;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// One patient's open page, in a browser without a window. It connects, answers heartbeats and
/// connects again after a loss as `live.ts` does.
final class OpenPage {
  private static final int OK = 200;
  private static final int GONE = 410;
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
  private static final int LOSSES_UNTIL_WORRIED = 2;

  /// Stands in a cabinet that shows any consultation; at first none does.
  private static final String NEWS = "data-consultation=\"";

  private final Resident resident;
  private final OpenPages pages;
  private final Wire wire;
  private final UUID id = UUID.randomUUID();
  private final CompletableFuture<Instant> news = new CompletableFuture<>();
  private @Nullable Connection connection;
  private Duration pause = SHORTEST_PAUSE;
  private int losses;

  OpenPage(Resident resident, OpenPages pages, Wire wire) {
    this.resident = resident;
    this.pages = pages;
    this.wire = wire;
  }

  Resident resident() {
    return resident;
  }

  /// When the page first showed a consultation.
  CompletableFuture<Instant> news() {
    return news;
  }

  synchronized void connect() {
    Connection next = new Connection();
    replace(next);
    var _ =
        wire.listen("/live?page=" + id, resident.cookie(), next::answered)
            .whenComplete((_, _) -> lost(next));
  }

  private void replace(@Nullable Connection next) {
    Connection former = connection;
    connection = next;
    if (former != null) {
      former.close();
    }
  }

  private synchronized boolean isCurrent(Connection which) {
    return which.equals(connection);
  }

  private synchronized void heard(Connection through) {
    if (isCurrent(through)) {
      pause = SHORTEST_PAUSE;
      losses = 0;
      through.shown();
    }
  }

  private void alive() {
    wire.say(
        "/live/" + id + "/alive",
        resident.cookie(),
        status -> {
          if (status == GONE) {
            connect();
          }
        });
  }

  private synchronized void lost(Connection which) {
    if (!isCurrent(which)) {
      return;
    }
    replace(null);
    losses++;
    if (losses > LOSSES_UNTIL_WORRIED) {
      alive();
    }
    double some = 0.5 + ThreadLocalRandom.current().nextDouble();
    wire.later(Duration.ofNanos((long) (pause.toNanos() * some)), this::connect);
    Duration longer = pause.multipliedBy(2);
    pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
  }

  /// One connection, from the request to its end.
  private final class Connection implements Flow.Subscriber<String> {
    private Flow.@Nullable Subscription lines;
    private boolean shown;

    BodySubscriber<Void> answered(ResponseInfo info) {
      if (info.statusCode() != OK) {
        pages.refused();
      }
      return BodySubscribers.fromLineSubscriber(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      synchronized (OpenPage.this) {
        lines = subscription;
      }
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      if (line.equals("event:snapshot")) {
        heard(this);
      } else if (line.equals("event:heartbeat")) {
        alive();
      } else if (line.contains(NEWS)) {
        news.complete(wire.now());
      }
    }

    /// The first snapshot is what makes a page connected.
    void shown() {
      if (!shown) {
        shown = true;
        pages.connected(1);
      }
    }

    void close() {
      if (shown) {
        shown = false;
        pages.connected(-1);
      }
      if (lines != null) {
        lines.cancel();
      }
    }

    @Override
    public void onError(Throwable problem) {
      lost(this);
    }

    @Override
    public void onComplete() {
      lost(this);
    }
  }
}
