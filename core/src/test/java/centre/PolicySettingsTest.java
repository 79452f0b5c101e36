package centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dozvon.consultations.ConsultationSettings;
import io.dozvon.dialling.ReachSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.validation.FieldError;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/// Policies with which nobody could be reached, or everybody be rung for ever, are refused.
class PolicySettingsTest {
  @Test
  void theDefaultsAreGood() {
    assertThat(bind("dozvon.reach", ReachSettings.class, Map.of()).attempts()).isEqualTo(3);
    assertThat(bind("dozvon.consultation", ConsultationSettings.class, Map.of()).warnings())
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "destinations.regions | Russia          | destinations.regions",
        "destinations.regions | RU,Germany      | destinations.regions",
        "destinations.regions | ru              | destinations.regions",
        "counted              | busy,cancelled  | counted",
        "counted              | congestion      | counted",
        "counted              | answered        | counted",
        "web-shown            | 2m              | webShown",
        "pause                | 31m             | pause",
        "carrier-pause        | 11m             | carrierPause",
        "confirm-within       | 121s            | confirmWithin",
        "ring                 | 4m              | ring",
        "attempts             | 11              | attempts",
      })
  void aPolicyThatCannotBeMeantIsRefusedByName(String key, String value, String field) {
    assertThat(refusedFields("dozvon.reach", ReachSettings.class, key, value))
        .containsExactly("dozvon.reach." + field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5m", "0s", "5m,-1m"})
  void aWarningBeforeTheEndIsNotAfterIt(String warnings) {
    assertThat(
            refusedFields("dozvon.consultation", ConsultationSettings.class, "warnings", warnings))
        .singleElement()
        .asString()
        .startsWith("dozvon.consultation.warnings[");
  }

  private static List<String> refusedFields(
      String prefix, Class<?> type, String key, String value) {
    BindException failure =
        catchThrowableOfType(
            BindException.class, () -> bind(prefix, type, Map.of(prefix + "." + key, value)));
    return failure.getCause() instanceof BindValidationException invalid
        ? invalid.getValidationErrors().getAllErrors().stream()
            .map(error ->
                invalid.getValidationErrors().getName() + "." + ((FieldError) error).getField())
            .toList()
        : List.of();
  }

  private static <T> T bind(String prefix, Class<T> type, Map<String, String> settings) {
    try (LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean()) {
      validator.afterPropertiesSet();
      return new Binder(new MapConfigurationPropertySource(settings))
          .bindOrCreate(prefix, Bindable.of(type), new ValidationBindHandler(validator));
    }
  }
}
