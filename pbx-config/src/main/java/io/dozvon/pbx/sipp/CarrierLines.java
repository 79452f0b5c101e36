package io.dozvon.pbx.sipp;

import io.dozvon.pbx.run.FreePorts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A carrier's lines, each on a port of its own: every call through a line meets that line's
/// scenario. A line that has not been opened is one where nobody is there.
public final class CarrierLines implements AutoCloseable {
  private final Path folder;
  private final List<String> through;
  private final Map<String, Integer> ports = new HashMap<>();
  private final Map<String, Sipp> open = new HashMap<>();

  /// @param folder for SIPp's files
  /// @param through a program that becomes SIPp by exec(3), with its arguments; empty for none
  /// @param names of the lines
  public CarrierLines(Path folder, List<String> through, List<String> names) throws IOException {
    this.folder = folder;
    this.through = List.copyOf(through);
    List<Integer> free = FreePorts.udp(names.size());
    for (int i = 0; i < names.size(); i++) {
      ports.put(names.get(i), free.get(i));
    }
  }

  /// UDP port on the loopback where this line is reached.
  public int port(String line) {
    return Objects.requireNonNull(ports.get(line), line);
  }

  /// Opens the line, if it is not open yet.
  ///
  /// @throws SippMissing if SIPp is not installed
  public synchronized void open(String line, Scenario scenario) throws IOException {
    if (!open.containsKey(line)) {
      open.put(line, Sipp.answering(through, line, scenario, port(line), folder));
    }
  }

  /// The SIPp that plays an open line.
  public synchronized Sipp line(String line) {
    return Objects.requireNonNull(open.get(line), line);
  }

  /// How often this number was called, through any line.
  public synchronized int callsTo(String number) {
    return open.values().stream().mapToInt(line -> line.callsTo(number)).sum();
  }

  @Override
  public synchronized void close() {
    open.values().forEach(Sipp::close);
  }
}
