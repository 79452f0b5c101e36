package io.dozvon.web.crash;

import io.dozvon.pbx.plan.Codec;
import io.dozvon.pbx.plan.Endpoint;
import io.dozvon.pbx.plan.Host;
import io.dozvon.pbx.plan.TrunkPlan;
import io.dozvon.pbx.sipp.CarrierLines;
import io.dozvon.pbx.sipp.Heard;
import io.dozvon.pbx.sipp.Scenario;
import io.dozvon.telephony.TrunkName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Every phone that is called: the patients' through two lines of a carrier, and the doctors' desk
/// phones. On the first line a phone behaves as its number says; on the second, which the service
/// takes after a fault of ours or of the carrier's, everybody picks up and presses 1.
final class Phones implements AutoCloseable {
  static final String FIRST = "first";
  static final String SECOND = "second";
  private static final String DESKS = "desks";
  private static final Duration MOMENT = Duration.ofMillis(300);
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Path folder;
  private final CarrierLines lines;

  /// What a patient's phone does when it is called on the first line.
  enum Behaviour {
    BUSY('0'),
    /// The carrier takes the call and says nothing of the phone until cued.
    SILENT('1'),
    /// Rings until cued, then picks up and presses 1.
    RINGS('2'),
    /// Picks up, and presses 1 when cued.
    PICKS_UP('3'),
    /// Picks up, presses a wrong key, and presses 1 when cued.
    PRESSES_WRONG('4'),
    PERSON('5'),
    /// Busy two times of three, else a person; one such phone at a time.
    BUSY_TWICE('6'),
    /// The carrier has no capacity.
    OVERLOADED('7');

    private final char digit;

    Behaviour(char digit) {
      this.digit = digit;
    }

    private String prefix() {
      return "+7916" + digit;
    }

    /// A number that behaves like this and that nobody has had before.
    String number() {
      return prefix() + "%06d".formatted(COUNT.incrementAndGet());
    }
  }

  Phones(Path folder) throws IOException {
    this.folder = folder;
    lines = new CarrierLines(folder, List.of(), List.of(FIRST, SECOND, DESKS));
    lines.open(FIRST, firstLine());
    lines.open(SECOND, person(tries()));
    lines.open(DESKS, Scenario.called().says("180 Ringing").picksUp().isHungUp());
  }

  private static Scenario firstLine() {
    Scenario line = tries();
    for (Behaviour behaviour : Behaviour.values()) {
      Scenario branch = behave(behaviour, Scenario.branch());
      line.forNumbers("^[+]" + behaviour.prefix().substring(1), branch);
    }
    return line;
  }

  private static Scenario tries() {
    return Scenario.called().says("100 Trying");
  }

  private static Scenario behave(Behaviour behaviour, Scenario phone) {
    return switch (behaviour) {
      case BUSY -> phone.refuses("486 Busy Here");
      case SILENT -> person(phone.isCued());
      case RINGS -> confirms(rings(phone).isCued().picksUp());
      case PICKS_UP -> pressesOne(rings(phone).picksUp().isCued());
      case PRESSES_WRONG -> pressesOne(rings(phone).picksUp().pauses(MOMENT).presses('5').isCued());
      case PERSON -> person(phone);
      case BUSY_TWICE -> person(phone.refusesTwice("486 Busy Here"));
      case OVERLOADED -> phone.refuses("503 Service Unavailable");
    };
  }

  private static Scenario rings(Scenario phone) {
    return phone.says("180 Ringing").pauses(MOMENT);
  }

  private static Scenario person(Scenario phone) {
    return confirms(rings(phone).picksUp());
  }

  private static Scenario confirms(Scenario answered) {
    return pressesOne(answered.pauses(MOMENT));
  }

  private static Scenario pressesOne(Scenario answered) {
    return answered.presses('1').isHungUp();
  }

  TrunkPlan trunk(String line) {
    Endpoint carrier = new Endpoint(Host.LOOPBACK, lines.port(line));
    return new TrunkPlan(
        new TrunkName(line), carrier, List.of(Codec.ALAW, Codec.ULAW), Optional.empty());
  }

  /// The address of a desk phone that answers by itself, a new one each time.
  String desk() {
    return "sip:doctor-%d@127.0.0.1:%d".formatted(COUNT.incrementAndGet(), lines.port(DESKS));
  }

  /// When this number was called, through either line.
  List<Instant> callsTo(String number) {
    return List.of(FIRST, SECOND).stream()
        .flatMap(line -> lines.line(line).heard().stream())
        .filter(heard -> heard.what().equals(Heard.CALLED) && heard.number().equals(number))
        .map(Heard::at)
        .sorted()
        .toList();
  }

  /// Lets a phone on the first line go on.
  void cue(String number) {
    send(message(waiting(number)), lines.port(FIRST));
  }

  /// The headers of the last call to this number that waits.
  private List<String> waiting(String number) {
    try (Stream<String> log = Files.lines(folder.resolve(FIRST + ".log"))) {
      return log.filter(line -> line.startsWith("waits|" + number + "|"))
          .map(line -> List.of(line.split("\\|")))
          .reduce((_, last) -> last)
          .map(parts -> parts.subList(2, parts.size()))
          .orElseThrow(() -> new AssertionError(number + " waits for no cue"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String message(List<String> headers) {
    return "MESSAGE sip:phone@127.0.0.1 SIP/2.0\r\n"
        + String.join("\r\n", headers)
        + "\r\nContent-Length: 0\r\n\r\n";
  }

  private static void send(String text, int port) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    lines.close();
  }
}
