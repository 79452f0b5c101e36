package io.dozvon.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.notifications.ReportSettings.Recipient;
import io.dozvon.vocabulary.Secret;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which organisations an installation may name.
class ReportSettingsTest {
  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  private static Recipient recipient(String name, String uri) {
    return new Recipient(
        name, URI.create(uri), new Secret("a-secret-of-sixteen"), Set.of(), Set.of());
  }

  private static List<String> wrong(Recipient... recipients) {
    Duration some = Duration.ofMinutes(5);
    return VALIDATOR
        .validate(new ReportSettings(List.of(recipients), some, some, some, 1, some, some, some))
        .stream()
        .map(violation -> violation.getPropertyPath().toString())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "https://insurer.example/hook, true",
    "HTTPS://insurer.example/hook, true",
    "http://localhost:8080/hook, true",
    "http://127.0.0.1/hook, true",
    "'http://[::1]/hook', true",
    "http://insurer.example/hook, false",
    "http://localhost.example/hook, false",
    "http://10.0.0.1/hook, false",
    "ftp://localhost/hook, false",
    "insurer, false"
  })
  void personalDataLeaveThisMachineInSecretOnly(String uri, boolean may) {
    assertThat(wrong(recipient("insurer", uri)))
        .isEqualTo(may ? List.of() : List.of("recipients[0].uri"));
  }

  @Test
  void twoOrganisationsOfOneNameAreRefusedAtTheStart() {
    Recipient one = recipient("insurer", "https://a.example");
    Recipient other = recipient("insurer", "https://b.example");

    assertThat(wrong(one, other)).containsExactly("recipients");
    assertThat(Stream.of(one, recipient("other", "https://b.example")).toArray(Recipient[]::new))
        .satisfies(both -> assertThat(wrong(both)).isEmpty());
  }
}
