package io.dozvon.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dozvon.telephony.BadTelephonySetting;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.TelephonySettings.AgiSettings;
import io.dozvon.telephony.TelephonySettings.ExchangeSettings;
import io.dozvon.vocabulary.Secret;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// 203.0.113.0/24 belongs to nobody (RFC 5737), and `.invalid` names nothing (RFC 6761).
class WayBackTest {

  private static void check(String host, String bind) {
    WayBack.check(
        new ExchangeSettings(
            new ExchangeName("msk-1"),
            "asterisk",
            host,
            5038,
            "dozvon",
            new Secret("s3cret-enough"),
            URI.create("wss://sip.example.org/ws"),
            "dozvon.invalid",
            List.of(),
            Duration.ofSeconds(3),
            null,
            null),
        new AgiSettings(bind, 4573));
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.5, 127.0.0.1",
    "203.0.113.5, localhost",
    "203.0.113.5, ::1",
    "sip.invalid, 127.0.0.1",
  })
  void anExchangeElsewhereCannotAskWhoListensOnThisMachineOnly(String host, String bind) {
    assertThatExceptionOfType(BadTelephonySetting.class)
        .isThrownBy(() -> check(host, bind))
        .satisfies(bad -> {
          assertThat(bad.key()).isEqualTo("dozvon.agi.bind");
          assertThat(bad.value()).contains(bind);
          assertThat(bad.expected()).contains("msk-1", host, "0.0.0.0");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "203.0.113.7", "sip.invalid"})
  void itCanWhereWeListenForOthers(String bind) {
    assertThatCode(() -> check("203.0.113.5", bind)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.0.1.1", "localhost", "::1"})
  void anExchangeOnThisMachineAlwaysCan(String host) {
    assertThatCode(() -> check(host, "127.0.0.1")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("addressesOfThisMachine")
  void alsoWhenItIsNamedByTheMachinesOwnAddress(String host) {
    assertThatCode(() -> check(host, "127.0.0.1")).doesNotThrowAnyException();
  }

  static List<String> addressesOfThisMachine() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .map(InetAddress::getHostAddress)
        .toList();
  }
}
