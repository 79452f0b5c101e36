package io.dozvon.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// How pages connect when all of them come at once.
class ConnectFilterTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  private final ConnectFilter openings =
      new ConnectFilter(new LiveSettings(20, Duration.ofSeconds(15), 8, 2));
  private final Semaphore permits = new Semaphore(0);
  private final AtomicInteger inside = new AtomicInteger();
  private final FilterChain connecting =
      (request, response) -> {
        inside.incrementAndGet();
        permits.acquireUninterruptibly();
        inside.decrementAndGet();
      };

  private void begins(String method, String path) {
    Thread.ofVirtual()
        .start(() -> {
          try {
            openings.doFilter(
                new MockHttpServletRequest(method, path),
                new MockHttpServletResponse(),
                connecting);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Test
  void someConnectAtATimeAndTheOthersFollow() {
    IntStream.range(0, 10).forEach(_ -> begins("GET", "/live"));
    await().atMost(SOON).until(() -> inside.get() == 2);

    permits.release(9);

    await().atMost(SOON).until(() -> inside.get() == 1 && permits.availablePermits() == 0);
    permits.release();
    await().atMost(SOON).until(() -> inside.get() == 0);
  }

  @Test
  void signsOfLifeAndEverythingElseWaitForNobody() {
    IntStream.range(0, 5).forEach(_ -> begins("GET", "/live"));
    await().atMost(SOON).until(() -> inside.get() == 2);

    begins("POST", "/live/6a3d1e06-3b1f-4c8e-9d3f-0c8a4a1f2b3c/alive");
    begins("GET", "/cabinet");

    await().atMost(SOON).until(() -> inside.get() == 4);
    assertThat(inside).hasValue(4);
    permits.release(7);
    await().atMost(SOON).until(() -> inside.get() == 0);
  }
}
