package io.dozvon.web.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.web.access.BrowserNames.Name;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserHelpTest {
  @ParameterizedTest
  @CsvSource({
    "Chrome, Windows, chrome",
    "Edge, Windows, chrome",
    "Firefox, Linux, firefox",
    "Firefox Mobile, Android, firefox",
    "Firefox iOS, iOS, ios",
    "Chrome Mobile iOS, iOS, ios",
    "Mobile Safari, iOS, ios",
    "Safari, Mac OS X, safari",
    "Chrome Mobile, Android, android",
    "Samsung Internet, Android, android",
    "Opera, Windows, opera",
    "Yandex Browser, Windows, yandex"
  })
  void permissionsAreLookedForWhereThisBrowserHasThem(String browser, String system, String help) {
    assertThat(BrowserHelp.of(Optional.of(new Name(browser, "140", system))).key()).isEqualTo(help);
  }

  @Test
  void aBrowserThatDoesNotSayWhatItIsIsTakenForTheMostCommon() {
    assertThat(BrowserHelp.of(Optional.empty()).key()).isEqualTo("chrome");
  }
}
