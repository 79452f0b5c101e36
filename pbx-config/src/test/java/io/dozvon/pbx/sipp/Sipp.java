package io.dozvon.pbx.sipp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A SIPp process on a UDP port of the loopback, answering any number of calls by one scenario.
public final class Sipp implements AutoCloseable {
  private final Process process;
  private final Path log;

  private Sipp(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /// Starts one that answers calls.
  ///
  /// @param folder for its files
  public static Sipp answering(String name, Scenario scenario, int port, Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".xml"), scenario.xml());
    Path log = folder.resolve(name + ".log");
    Process process =
        start(
            folder,
            name,
            List.of(
                "-sf",
                file.toString(),
                "-p",
                "" + port,
                "-trace_logs",
                "-log_file",
                "" + log,
                "-aa"));
    return new Sipp(process, log);
  }

  /// Starts one that places one call.
  public static Sipp calling(Path scenario, String target, Path folder, List<String> options)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-sf", "" + scenario, "-m", "1", target));
    arguments.addAll(options);
    String name = String.valueOf(scenario.getFileName());
    return new Sipp(start(folder, name, arguments), folder.resolve(name + ".log"));
  }

  /// Whether it went as its scenario says, to the end.
  public boolean isDone(Duration within) throws InterruptedException {
    return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
  }

  private static Process start(Path folder, String name, List<String> arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(List.of("sipp", "-i", "127.0.0.1", "-nostdin", "-trace_err"));
    command.addAll(arguments);
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(folder.resolve(name + ".out").toFile())
          .start();
    } catch (IOException e) {
      throw new AssertionError("SIPp (Debian: sip-tester) is needed to play the carrier", e);
    }
  }

  /// How often this number was called.
  public int callsTo(String number) {
    try {
      return Files.exists(log)
          ? (int)
              Files.readAllLines(log).stream().filter(line -> line.endsWith(" " + number)).count()
          : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
