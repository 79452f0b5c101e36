package io.dozvon.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dozvon.telephony.asterisk.AsteriskDriver;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// Which exchanges of the settings can be, and where the one stands that cannot.
class ExchangesTest {
  private static final ExchangeDriver ASTERISK =
      new AsteriskDriver(new SimpleMeterRegistry(), Clock.systemUTC(), Optional.empty());

  @Test
  void severalStandSideBySideInTheOrderOfTheSettings() {
    Map<String, String> settings = exchange(0, "one", "asterisk");
    settings.putAll(exchange(1, "two", "asterisk"));

    assertThat(open(settings).statuses())
        .extracting(ExchangeStatus::name)
        .containsExactly(new ExchangeName("one"), new ExchangeName("two"));
  }

  @Test
  void aKindThatNobodyKnowsIsRefused() {
    Map<String, String> settings = exchange(0, "one", "asterisk");
    settings.putAll(exchange(1, "two", "cisco"));

    BadTelephonySetting bad = refusalOf(settings);

    assertThat(bad.key()).isEqualTo("dozvon.exchanges[1].kind");
    assertThat(bad.value()).contains("cisco");
    assertThat(bad.expected()).isEqualTo("one of asterisk");
  }

  @Test
  void twoOfTheSameNameAreRefused() {
    Map<String, String> settings = exchange(0, "one", "asterisk");
    settings.putAll(exchange(1, "one", "asterisk"));

    BadTelephonySetting bad = refusalOf(settings);

    assertThat(bad.key()).isEqualTo("dozvon.exchanges[1].name");
    assertThat(bad.value()).contains("one");
  }

  @Test
  void anAsteriskWithoutASecretIsRefused() {
    Map<String, String> settings = exchange(0, "one", "asterisk");
    settings.remove("dozvon.exchanges[0].ami-secret");

    BadTelephonySetting bad = refusalOf(settings);

    assertThat(bad.key()).isEqualTo("dozvon.exchanges[0].ami-secret");
    assertThat(bad.value()).isEqualTo(Optional.empty());
    assertThat(bad.expected()).contains("asterisk cannot do without it");
  }

  private static BadTelephonySetting refusalOf(Map<String, String> settings) {
    return catchThrowableOfType(BadTelephonySetting.class, () -> open(settings));
  }

  private static Exchanges open(Map<String, String> settings) {
    TelephonySettings telephony =
        new Binder(new MapConfigurationPropertySource(settings))
            .bindOrCreate("dozvon", TelephonySettings.class);
    return new Exchanges(telephony, List.of(ASTERISK), new HeardNews());
  }

  private static Map<String, String> exchange(int place, String name, String kind) {
    String prefix = "dozvon.exchanges[" + place + "].";
    return new HashMap<>(
        Map.of(
            prefix + "name", name,
            prefix + "kind", kind,
            prefix + "ami-secret", "secret",
            prefix + "trunks[0].name", "carrier",
            prefix + "trunks[0].caller-id", "+74951234567"));
  }
}
