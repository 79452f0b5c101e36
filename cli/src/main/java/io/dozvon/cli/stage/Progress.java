package io.dozvon.cli.stage;

import io.dozvon.cli.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;

/// One line a step, with the time it takes; on the error output, because it is not an answer.
public record Progress(Session session) {

  /// @param key of the sentence that names the step
  public <T> T step(String key, Supplier<T> work) {
    session.err().print(session.words().say(key) + " … ");
    session.err().flush();
    Instant start = session.clock().instant();
    try {
      T result = work.get();
      Duration took = Duration.between(start, session.clock().instant());
      session.err().println(session.words().say("stage.took", seconds(took)));
      return result;
    } catch (CannotGoOn failed) {
      session.err().println();
      throw failed;
    }
  }

  /// A word within a step that takes long; only people who watch are told.
  public void tell(String word) {
    if (session.terminal()) {
      session.err().print(word + " … ");
      session.err().flush();
    }
  }

  private static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0);
  }
}
