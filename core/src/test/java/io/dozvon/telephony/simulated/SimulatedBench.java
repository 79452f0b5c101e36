package io.dozvon.telephony.simulated;

import static io.dozvon.telephony.simulated.FarSide.A_MOMENT;
import static io.dozvon.telephony.simulated.FarSide.Speech.LONG_SPEECH;
import static io.dozvon.telephony.simulated.FarSide.Speech.SHORT_HELLO;

import io.dozvon.telephony.Admission;
import io.dozvon.telephony.CarrierBehaviour;
import io.dozvon.telephony.ConnectedExchange;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.telephony.ExchangeBench;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.HeardNews;
import io.dozvon.telephony.TelephonySettings.ExchangeSettings;
import io.dozvon.telephony.TelephonySettings.TrunkSettings;
import io.dozvon.telephony.Trunk;
import io.dozvon.telephony.TrunkName;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A simulated exchange that is held to what all exchanges owe.
final class SimulatedBench implements ExchangeBench {
  private static final Trunk CARRIER =
      new Trunk(new TrunkName("carrier"), new PhoneNumber("+74951234567"));

  private final HeardNews news = new HeardNews();
  private final SimulatedSwitch machine;
  private final ConnectedExchange exchange;
  private final Path recordings = folder();
  private final AtomicInteger numbers = new AtomicInteger();

  SimulatedBench() {
    SimulatedSwitches switches = new SimulatedSwitches(new RunningTime(Clock.systemUTC()));
    ExchangeSettings settings = settings("sim-1", recordings);
    machine = switches.named(settings.name());
    exchange =
        new SimulatedDriver(
                switches, (token, at) -> new Admission.Rejected(Admission.Reason.UNKNOWN))
            .open(settings, news);
    exchange.connect();
    exchange.listen();
  }

  static ExchangeSettings settings(String name) {
    return settings(name, null);
  }

  private static ExchangeSettings settings(String name, @Nullable Path recordings) {
    return new ExchangeSettings(
        new ExchangeName(name),
        "simulated",
        "127.0.0.1",
        5038,
        "dozvon",
        new Secret(""),
        URI.create("ws://127.0.0.1:8088/ws"),
        "dozvon.invalid",
        List.of(new TrunkSettings(CARRIER.name(), CARRIER.callerId())),
        Duration.ofMillis(100),
        recordings,
        null);
  }

  @Override
  public ConnectedExchange exchange() {
    return exchange;
  }

  @Override
  public HeardNews news() {
    return news;
  }

  @Override
  public Line carrierWill(CarrierBehaviour behaviour) {
    PhoneNumber number = new PhoneNumber("+7901" + (1_000_000 + numbers.incrementAndGet()));
    machine.phoneWill(number, farSide(behaviour));
    return new Line(number, CARRIER);
  }

  private FarSide farSide(CarrierBehaviour behaviour) {
    FarSide ringing = FarSide.nobody();
    FarSide answered = ringing.picksUp(A_MOMENT, SHORT_HELLO);
    return switch (behaviour) {
      case BUSY -> FarSide.refusal(486, 17);
      case BUSY_EVERYWHERE -> FarSide.refusal(600, 17);
      case DECLINES -> FarSide.refusal(603, 21);
      case FORBIDS -> FarSide.refusal(403, 21);
      case KNOWS_NO_SUCH_NUMBER -> FarSide.refusal(404, 1);
      case FINDS_PHONE_SWITCHED_OFF -> FarSide.refusal(480, 19);
      case TIMES_OUT -> FarSide.refusal(408, 18);
      case RINGS_THEN_TIMES_OUT -> ringing.refuses(A_MOMENT, 408, 18);
      case WANTS_MORE_DIGITS -> FarSide.refusal(484, 28);
      case FAILS -> FarSide.refusal(500, 38);
      case OUT_OF_SERVICE, NO_CIRCUIT -> FarSide.refusal(503, 34);
      case RINGS, ANSWERS_INTO_CANCEL -> ringing;
      case TRIES, SILENT, ABSENT -> FarSide.silent();
      case EARLY_MEDIA_THEN_PERSON ->
          ringing.picksUp(Duration.ofMillis(800), SHORT_HELLO).presses(A_MOMENT, '1');
      case EARLY_MEDIA_THEN_BUSY -> ringing.refuses(A_MOMENT, 486, 17);
      case PICKS_UP_AND_HANGS_UP -> answered.hangsUp(A_MOMENT);
      case VOICEMAIL -> ringing.picksUp(A_MOMENT, LONG_SPEECH);
      case PERSON -> answered.presses(A_MOMENT, '1');
      case PERSON_WHO_HANGS_UP -> answered.presses(A_MOMENT, '1').hangsUp(A_MOMENT);
      case PERSON_WHO_PRESSES_AGAIN ->
          answered.presses(A_MOMENT, '1').presses(Duration.ofSeconds(1), '1');
      case SLOW_PERSON -> answered.presses(confirmWithin().multipliedBy(2), '1');
      case WRONG_KEYS -> answered.presses(A_MOMENT, '5').presses(A_MOMENT, '6');
    };
  }

  @Override
  public int callsTo(PhoneNumber number) {
    return machine.callsTo(number);
  }

  @Override
  public DeskPhone deskPhoneByUri() {
    return new DeskPhone("sip:doctor@192.0.2.7");
  }

  @Override
  public DeskPhone deskPhoneByExtension() {
    return new DeskPhone("doctor-1");
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("dozvon-recordings");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Path recordings() {
    return recordings;
  }

  @Override
  public Duration ringFor() {
    return Duration.ofSeconds(2);
  }

  @Override
  public Duration confirmWithin() {
    return Duration.ofMillis(1500);
  }

  @Override
  public void kill() {
    machine.kill();
  }

  @Override
  public void start() {
    machine.start();
  }

  @Override
  public void freeze() {
    machine.freeze();
  }

  @Override
  public void thaw() {
    machine.thaw();
  }
}
