package io.dozvon.web.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dozvon.dialling.ReachSettings;
import io.dozvon.telephony.TelephonySettings;
import io.dozvon.web.start.MisspeltSettings.UnknownSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/// A setting that does not exist is found out, however the others are written.
@ExtendWith(OutputCaptureExtension.class)
class MisspeltSettingsTest {
  private static void check(PropertySource<?> settings) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().remove(settings.getName());
    environment.getPropertySources().addFirst(settings);
    try (GenericApplicationContext context = new GenericApplicationContext()) {
      context.setEnvironment(environment);
      context.registerBean(ReachSettings.class);
      context.registerBean(TelephonySettings.class);
      context.getBeanFactory().registerSingleton("environment", environment);
      new MisspeltSettings().postProcessBeanFactory(context.getBeanFactory());
    }
  }

  private static PropertySource<?> file(String key) {
    return new MapPropertySource("file", Map.of(key, "1"));
  }

  private static PropertySource<?> environment(String variable) {
    return new SystemEnvironmentPropertySource(
        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(variable, "1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dozvon.reach.web-ring",
        "dozvon.reach.webRing",
        "dozvon.reach.counted",
        "dozvon.reach.counted[2]",
        "dozvon.reach.destinations.mobile-only",
        "dozvon.ticket-ttl",
        "dozvon.agi.port",
        "dozvon.exchanges[1].trunks[0].caller-id",
        "server.port"
      })
  void aSettingThatExistsIsTakenHoweverItIsWritten(String key) {
    assertThatCode(() -> check(file(key))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dozvon.reach.atempts",
        "dozvon.raech.ring",
        "dozvon.reach",
        "dozvon.ringing",
        "dozvon.exchanges.name",
        "dozvon.exchanges[0].trunk[0].name",
        "dozvon.reach.ring.time"
      })
  void oneThatDoesNotIsRefusedByName(String key) {
    assertThatThrownBy(() -> check(file(key)))
        .isInstanceOfSatisfying(
            UnknownSettings.class,
            unknown ->
                assertThat(unknown.settings())
                    .singleElement()
                    .satisfies(bad -> assertThat(bad.key()).isEqualTo(key))
                    .satisfies(bad -> assertThat(bad.expected()).contains("dozvon.reach")));
  }

  @Test
  void theEnvironmentMayHoldOthersButIsWarnedOfAMisspeltOne(CapturedOutput output) {
    check(environment("DOZVON_URL"));
    check(environment("DOZVON_REACH_WEBRING"));
    check(environment("DOZVON_EXCHANGES_0_TRUNKS_0_CALLERID"));
    assertThat(output.getAll()).doesNotContain("no setting");

    check(environment("DOZVON_REACH_ATEMPTS"));

    assertThat(output.getAll()).contains("dozvon.reach.atempts, which is no setting");
  }
}
