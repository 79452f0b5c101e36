package io.dozvon.pbx.sipp;

import io.dozvon.pbx.run.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// A SIPp process on a UDP port of the loopback, answering any number of calls by one scenario.
public final class Sipp implements AutoCloseable {
  private static final Duration LISTENS_WITHIN = Duration.ofSeconds(20);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

  private final Process process;
  private final Path log;
  private final Thread endWithUs;

  private Sipp(Process process, Path log) {
    this.process = process;
    this.log = log;
    this.endWithUs = new Thread(process::destroyForcibly, "end sipp");
    Runtime.getRuntime().addShutdownHook(endWithUs);
  }

  /// Starts one that answers calls.
  ///
  /// @param name of its files, each begins with it
  /// @param folder for its files
  /// @throws SippMissing if it is not installed
  public static Sipp answering(String name, Scenario scenario, int port, Path folder)
      throws IOException {
    return answering(List.of(), name, scenario, port, folder);
  }

  /// The same through another program, which must become SIPp by exec(3), e.g. `setsid`.
  ///
  /// @param through that program and its arguments
  public static Sipp answering(
      List<String> through, String name, Scenario scenario, int port, Path folder)
      throws IOException {
    String book = name + ".csv";
    Path file = Files.writeString(folder.resolve(name + ".xml"), scenario.xml(book));
    Path log = folder.resolve(name + ".log");
    List<String> arguments = new ArrayList<>(List.of("-sf", "" + file, "-p", "" + port, "-aa"));
    arguments.addAll(List.of("-trace_logs", "-log_file", "" + log));
    if (scenario.book().isPresent()) {
      Files.writeString(folder.resolve(book), scenario.book().get());
      arguments.addAll(List.of("-inf", book, "-infindex", book, "0"));
    }
    Sipp sipp = new Sipp(start(through, folder, name, arguments), log);
    sipp.awaitListening(port, folder.resolve(name + ".out"));
    return sipp;
  }

  /// A call that comes before it listens is only sent again half a second later, or never.
  private void awaitListening(int port, Path output) throws IOException {
    long deadline = System.nanoTime() + LISTENS_WITHIN.toNanos();
    while (!FreePorts.isTakenUdp(port)) {
      if (!process.isAlive() || System.nanoTime() - deadline > 0) {
        close();
        throw new IOException("SIPp does not listen on port " + port + ", see " + output);
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }

  /// Starts one that places one call.
  ///
  /// @throws SippMissing if it is not installed
  public static Sipp calling(Path scenario, String target, Path folder, List<String> options)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-sf", "" + scenario, "-m", "1", target));
    arguments.addAll(options);
    String name = String.valueOf(scenario.getFileName());
    return new Sipp(start(List.of(), folder, name, arguments), folder.resolve(name + ".log"));
  }

  /// Whether it went as its scenario says, to the end.
  public boolean isDone(Duration within) throws InterruptedException {
    return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
  }

  private static Process start(
      List<String> through, Path folder, String name, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(through);
    command.addAll(List.of("sipp", "-i", "127.0.0.1", "-nostdin", "-trace_err"));
    command.addAll(arguments);
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(folder.resolve(name + ".out").toFile())
          .start();
    } catch (IOException e) {
      throw new SippMissing(e);
    }
  }

  public ProcessHandle process() {
    return process.toHandle();
  }

  /// How many lines have been logged so far.
  public long lines() {
    try (Stream<String> lines = Files.exists(log) ? Files.lines(log) : Stream.empty()) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Everything logged so far, in the order it happened.
  public List<Heard> heard() {
    return heard(0).toList();
  }

  /// What was logged after the first `known` lines; a line still being written is left out.
  public Stream<Heard> heard(long known) {
    try {
      return Files.exists(log)
          ? Files.readAllLines(log).stream().skip(known).map(Heard::read).flatMap(Optional::stream)
          : Stream.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How often this number was called.
  public int callsTo(String number) {
    return (int)
        heard(0)
            .filter(heard -> heard.what().equals(Heard.CALLED) && heard.number().equals(number))
            .count();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      Runtime.getRuntime().removeShutdownHook(endWithUs);
    } catch (IllegalStateException e) {
      // The machine is already going down.
      return;
    }
  }
}
