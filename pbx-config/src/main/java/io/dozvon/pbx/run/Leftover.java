package io.dozvon.pbx.run;

import io.dozvon.pbx.plan.Directories;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The Asterisk that an earlier run left behind in the same folders because its parent was killed.
final class Leftover {
  private static final int PATIENCE_SECONDS = 10;

  private Leftover() {}

  /// Stops it. A process that does not run with the configuration of these folders is not ours and
  /// is left alone, whatever the file with its number says.
  static void stop(Directories in) throws IOException {
    Optional<ProcessHandle> process = recorded(in.run().resolve("asterisk.pid"));
    if (process.isPresent() && runsWith(in.configuration(), process.get())) {
      process.get().destroy();
      awaitEnd(process.get());
    }
  }

  private static Optional<ProcessHandle> recorded(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String number = Files.readString(file).strip();
    return number.matches("[0-9]{1,9}")
        ? ProcessHandle.of(Long.parseLong(number))
        : Optional.empty();
  }

  private static boolean runsWith(Path configuration, ProcessHandle process) {
    try {
      Path commandLine = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
      return Files.readString(commandLine, StandardCharsets.ISO_8859_1)
          .contains(latin1(configuration.resolve("asterisk.conf") + "\0"));
    } catch (IOException e) {
      // It has ended meanwhile, or is somebody else's.
      return false;
    }
  }

  private static String latin1(String path) {
    return new String(path.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static void awaitEnd(ProcessHandle process) throws IOException {
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while an earlier Asterisk was stopping", e);
    } catch (ExecutionException e) {
      throw new IOException("an earlier Asterisk could not be stopped", e);
    }
  }
}
