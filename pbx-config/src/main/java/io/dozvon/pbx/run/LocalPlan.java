package io.dozvon.pbx.run;

import io.dozvon.pbx.plan.CallRecords;
import io.dozvon.pbx.plan.ConfirmationPlan;
import io.dozvon.pbx.plan.DemoPlan;
import io.dozvon.pbx.plan.Directories;
import io.dozvon.pbx.plan.Endpoint;
import io.dozvon.pbx.plan.ExchangePlan;
import io.dozvon.pbx.plan.Host;
import io.dozvon.pbx.plan.LinePlan;
import io.dozvon.pbx.plan.ManagerPlan;
import io.dozvon.pbx.plan.MediaPlan;
import io.dozvon.pbx.plan.Password;
import io.dozvon.pbx.plan.SipPlan;
import io.dozvon.pbx.plan.WebPlan;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The plan of an exchange on this machine only, for the demonstration and for tests: free ports, a
/// secret made up on the spot, the demonstration's carrier.
public final class LocalPlan {
  /// The number of its contact centre's line.
  public static final PhoneNumber DID = new PhoneNumber("+78005506979");

  private static final int SEATS = 12;

  /// Test phones send no sound at all.
  private static final Duration SILENCE = Duration.ofMinutes(30);

  private static final int RTP_FROM = 20000;
  private static final int RTP_PORTS = 2000;
  private static final int RTP_RANGES = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private LocalPlan() {}

  /// @param folder everything it reads and writes, made if missing
  /// @param agiPort where the service answers it on 127.0.0.1
  public static ExchangePlan in(Path folder, AsteriskInstallation installation, int agiPort)
      throws IOException {
    return new ExchangePlan(
        new ExchangeName("local"),
        Directories.under(folder, installation.modules()),
        new SipPlan(loopback(FreePorts.udp()), Optional.empty()),
        new WebPlan(loopback(FreePorts.tcp()), Optional.empty(), WebPlan.Media.WEBRTC),
        media(),
        new ManagerPlan(loopback(FreePorts.tcp()), List.of(service())),
        List.of(loopback(agiPort)),
        List.of(),
        List.of(),
        Language.RUSSIAN,
        ConfirmationPlan.USUAL,
        CallRecords.NONE,
        Optional.of(DemoPlan.on(FreePorts.udp())),
        Optional.of(line()));
  }

  private static ManagerPlan.User service() {
    return new ManagerPlan.User("dozvon", password(), List.of("127.0.0.0/8"));
  }

  private static LinePlan line() {
    return new LinePlan(
        List.of(new LinePlan.Did(DID, Language.RUSSIAN)),
        SEATS,
        password(),
        ZoneId.of("Europe/Moscow"),
        LinePlan.USUAL_HOLD,
        SILENCE,
        false);
  }

  private static Password password() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return new Password(new Secret(HexFormat.of().formatHex(bytes)));
  }

  /// Asterisk takes the next port if one of the range is in use; several exchanges rarely meet.
  private static MediaPlan media() {
    int from = RTP_FROM + RANDOM.nextInt(RTP_RANGES) * RTP_PORTS;
    return new MediaPlan(from, from + RTP_PORTS - 1);
  }

  private static Endpoint loopback(int port) {
    return new Endpoint(Host.LOOPBACK, port);
  }
}
