package io.dozvon.database.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/// A service in a process of its own, for tests that kill it: prints where its PostgreSQL is, and
/// ends in order when it is asked to.
final class AnotherInstance {
  private AnotherInstance() {}

  /// @param args the data folder, the programs' folder
  public static void main(String[] args) throws InterruptedException {
    PostgresServer server =
        PostgresServer.start(
            new EmbeddedPostgresSettings(
                Path.of(args[0]), Path.of(args[1]), 0, 20, Duration.ofSeconds(30)));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    System.out.println(server.url());
    new CountDownLatch(1).await();
  }
}
