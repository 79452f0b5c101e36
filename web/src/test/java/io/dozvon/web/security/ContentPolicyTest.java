package io.dozvon.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.telephony.TelephonySettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// Pages may talk to every exchange of the settings and to nobody else.
class ContentPolicyTest {
  @Test
  void everyExchangesSocketIsNamedOnce() {
    String policy =
        policy(
            Map.of(
                "dozvon.exchanges[0].name", "one",
                "dozvon.exchanges[0].web-socket", "wss://one.example/ws",
                "dozvon.exchanges[1].name", "two",
                "dozvon.exchanges[1].web-socket", "wss://two.example:8443/ws",
                "dozvon.exchanges[2].name", "three",
                "dozvon.exchanges[2].web-socket", "wss://two.example:8443/other"));

    assertThat(policy).contains("connect-src 'self' wss://one.example wss://two.example:8443;");
  }

  @Test
  void withoutAnyExchangePagesTalkToUsAlone() {
    assertThat(policy(Map.of())).contains("connect-src 'self';");
  }

  private static String policy(Map<String, String> settings) {
    TelephonySettings telephony =
        new Binder(new MapConfigurationPropertySource(settings))
            .bindOrCreate("dozvon", TelephonySettings.class);
    return new ContentPolicy(telephony).policy();
  }
}
