package io.dozvon.cli.bench.cabinets;

import com.sun.management.UnixOperatingSystemMXBean;
import io.dozvon.cli.ExitCode;
import io.dozvon.cli.Session;
import io.dozvon.cli.stage.CannotGoOn;
import java.lang.management.ManagementFactory;

/// Each connection is an open file at either end. A JVM takes all that it is allowed by itself
/// (`ulimit -Hn`); more only the machine's owner can give.
final class OpenFiles {
  /// Besides the pages: libraries, logs, the database, signs of life.
  private static final int OTHERS = 1_000;

  private OpenFiles() {}

  /// @throws CannotGoOn with what to do if there are too few for so many pages
  static void check(int pages, Session session) {
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
        && system.getMaxFileDescriptorCount() < pages + OTHERS) {
      throw new CannotGoOn(
          ExitCode.NOT_STARTED,
          session
              .words()
              .say(
                  "bench.cabinets.files",
                  Integer.toString(pages + OTHERS),
                  Long.toString(system.getMaxFileDescriptorCount())));
    }
  }
}
