package io.dozvon.cli.stage;

import io.dozvon.cli.Session;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Everything that was begun and has to be stopped: the last first, once, whoever asks for it and
/// however often.
public final class Begun implements AutoCloseable {
  private final Session session;
  private final Deque<AutoCloseable> things = new ArrayDeque<>();
  private final CountDownLatch stopped = new CountDownLatch(1);

  public Begun(Session session) {
    this.session = session;
  }

  /// Somebody wants an end.
  public static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped() {
      super("stopped", null, false, false);
    }
  }

  /// Takes charge of a thing.
  ///
  /// @return the same
  /// @throws Stopped if everything has been stopped meanwhile; then the thing is, too
  public <T extends AutoCloseable> T add(T thing) {
    synchronized (things) {
      things.push(thing);
    }
    if (stopped.getCount() == 0) {
      close();
      throw new Stopped();
    }
    return thing;
  }

  /// Lets time pass.
  ///
  /// @throws Stopped if everything is being stopped
  public void pass(Duration time) {
    try {
      if (stopped.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new Stopped();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Stopped();
    }
  }

  @Override
  public void close() {
    stopped.countDown();
    synchronized (things) {
      while (!things.isEmpty()) {
        stop(things.pop());
      }
    }
  }

  private void stop(AutoCloseable thing) {
    try {
      thing.close();
    } catch (Exception e) {
      session.err().println(session.words().say("defect", e.toString()));
    }
  }
}
