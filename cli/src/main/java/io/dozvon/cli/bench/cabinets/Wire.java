package io.dozvon.cli.bench.cabinets;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/// What some thousand pages share: one thread that waits for the network, and a few kept
/// connections for signs of life, as a reverse proxy keeps them.
final class Wire implements AutoCloseable {
  /// An address of ours has some 28,000 ports towards one port of the service (Linux,
  /// `ip_local_port_range`).
  static final int MOST_PAGES = 20_000;

  private static final int KEPT = 300;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String PAGE_TOKEN = UUID.randomUUID().toString();

  private final URI service;
  private final Clock clock;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService later =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private final HttpClient streams;
  private final HttpClient signs;
  private final Semaphore kept = new Semaphore(KEPT);

  /// @param number from 0; each has an address of its own in 127.0.0.0/8
  Wire(URI service, int number, Clock clock) {
    this.service = service;
    this.clock = clock;
    streams = client(number);
    signs = client(number);
  }

  private HttpClient client(int number) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .executor(threads)
        .localAddress(loopback(number + 2))
        .build();
  }

  private static InetAddress loopback(int last) {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
    } catch (UnknownHostException e) {
      throw new AssertionError("four bytes are an address", e);
    }
  }

  /// @return when the stream is over
  CompletableFuture<HttpResponse<Void>> listen(
      String path, String cookie, BodyHandler<Void> answered) {
    return streams.sendAsync(
        request(path, cookie).header("Accept", "text/event-stream").build(), answered);
  }

  /// A POST of a page.
  ///
  /// @param answered told the status, unless there was no answer
  void say(String path, String cookie, IntConsumer answered) {
    HttpRequest request =
        request(path, cookie + "; XSRF-TOKEN=" + PAGE_TOKEN)
            .header("X-XSRF-TOKEN", PAGE_TOKEN)
            .timeout(PATIENCE)
            .POST(BodyPublishers.noBody())
            .build();
    threads.execute(() -> say(request, answered));
  }

  private void say(HttpRequest request, IntConsumer answered) {
    try {
      kept.acquire();
      try {
        answered.accept(signs.send(request, BodyHandlers.discarding()).statusCode());
      } finally {
        kept.release();
      }
    } catch (IOException _) {
      // The node is away; the stream tells it, too.
      return;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpRequest.Builder request(String path, String cookie) {
    return HttpRequest.newBuilder(URI.create(service + path)).header("Cookie", cookie);
  }

  void later(Duration pause, Runnable work) {
    if (!later.isShutdown()) {
      var _ = later.schedule(work, pause.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  Instant now() {
    return clock.instant();
  }

  @Override
  public void close() {
    later.shutdownNow();
    threads.shutdownNow();
    streams.shutdownNow();
    signs.shutdownNow();
  }
}
