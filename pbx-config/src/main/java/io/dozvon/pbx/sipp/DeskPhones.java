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
import java.util.Map;

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
      answer(port, stays());
      return new DeskPhone("sip:doctor@127.0.0.1:" + port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A phone that has registered with the exchange (RFC 3261, 10).
  public DeskPhone registered(DeskPhone extension, Password password) {
    registered(extension.address(), password, stays());
    return extension;
  }

  /// The same, doing something else when it is called.
  ///
  /// @param name its user name at the exchange
  public Sipp registered(String name, Password password, Scenario scenario) {
    return registered(Map.of(name, password), scenario);
  }

  /// Many phones that all do the same, registered one after the other and played by one SIPp.
  public synchronized Sipp registered(Map<String, Password> names, Scenario scenario) {
    try {
      int port = FreePorts.udp();
      for (Map.Entry<String, Password> one : names.entrySet()) {
        register(one.getKey(), one.getValue(), port);
      }
      return answer(port, scenario);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while phones were registering", e);
    }
  }

  private static Scenario stays() {
    return Scenario.called().says("180 Ringing").picksUp().isHungUp();
  }

  private Sipp answer(int port, Scenario scenario) throws IOException {
    Sipp phone = Sipp.answering("desk-" + port, scenario, port, folder);
    phones.add(phone);
    return phone;
  }

  private void register(String name, Password password, int port)
      throws IOException, InterruptedException {
    List<String> options =
        List.of("-p", "" + port, "-s", name, "-au", name, "-ap", password.reveal());
    Path scenario = Resources.copy("register.xml", folder);
    try (Sipp sipp = Sipp.calling(scenario, "127.0.0.1:" + exchangePort, folder, options)) {
      if (!sipp.isDone(Duration.ofSeconds(10))) {
        throw new IOException(name + " could not register at port " + exchangePort);
      }
    }
  }

  @Override
  public synchronized void close() {
    phones.forEach(Sipp::close);
  }
}
