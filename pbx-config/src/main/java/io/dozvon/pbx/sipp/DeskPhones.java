package io.dozvon.pbx.sipp;

import io.dozvon.pbx.plan.Password;
import io.dozvon.pbx.run.FreePorts;
import io.dozvon.telephony.DeskPhone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Desk phones that answer by themselves and stay.
public final class DeskPhones implements AutoCloseable {
  private final Path folder;
  private final int exchangePort;
  private final List<Sipp> phones = new ArrayList<>();

  /// @param exchangePort UDP port on which the exchange takes registrations
  public DeskPhones(Path folder, int exchangePort) {
    this.folder = folder;
    this.exchangePort = exchangePort;
  }

  /// A phone that the exchange knows nothing of.
  public synchronized DeskPhone byUri() {
    try {
      int port = FreePorts.udp();
      answer(port);
      return new DeskPhone("sip:doctor@127.0.0.1:" + port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A phone that has registered with the exchange (RFC 3261, 10).
  public synchronized DeskPhone registered(DeskPhone extension, Password password) {
    try {
      int port = FreePorts.udp();
      register(extension, password, port);
      answer(port);
      return extension;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + extension + " was registering", e);
    }
  }

  private void answer(int port) throws IOException {
    Scenario scenario = Scenario.called().says("180 Ringing").picksUp().isHungUp();
    phones.add(Sipp.answering("desk-" + port, scenario, port, folder));
  }

  private void register(DeskPhone extension, Password password, int port)
      throws IOException, InterruptedException {
    List<String> options =
        List.of(
            "-p",
            "" + port,
            "-s",
            extension.address(),
            "-au",
            extension.address(),
            "-ap",
            password.reveal());
    Path scenario = Resources.copy("register.xml", folder);
    try (Sipp sipp = Sipp.calling(scenario, "127.0.0.1:" + exchangePort, folder, options)) {
      if (!sipp.isDone(Duration.ofSeconds(10))) {
        throw new IOException(extension + " could not register at port " + exchangePort);
      }
    }
  }

  @Override
  public synchronized void close() {
    phones.forEach(Sipp::close);
  }
}
