package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A cabinet stays reachable through what happens to browsers: reloads, and a laptop's sleep.
class CabinetPresenceTest extends RunningService {
  /// A page's first connection falls silent, as one whose other end went while nobody listened.
  private static final String FIRST_FALLS_SILENT =
      """
      let connections = 0;
      window.EventSource = class extends EventSource {
        silent = connections++ === 0;
        addEventListener(type, listener) {
          super.addEventListener(type, (event) => (this.silent && type !== 'snapshot') || listener(event));
        }
      };
      """;

  @Test
  void aCabinetThatWasReloadedRingsAndReloadedWhileItRingsItRingsAgain() {
    UUID patient = people.patient();
    UUID consultation = people.consultation(patient, people.doctorWithDeskPhone());
    try (BrowserContext someone = Browsers.someone()) {
      Page cabinet = Browsers.signIn(someone, address(), "patient", patient);
      cabinet.reload();
      assertThat(cabinet.locator("#idle")).isVisible();
      awaitPages(patient, 1);

      http.adminPost("/consultations/" + consultation + "/call", "");
      String rang = attempt(cabinet);
      cabinet.reload();
      assertThat(attempt(cabinet)).isEqualTo(rang);
      assertThat(cabinet).hasTitle(Pattern.compile("Вам звонят"));

      cabinet.locator("[data-answer=decline]").click();
      assertThat(cabinet.locator("#window")).isHidden();
    }
    assertThat(people.consultation(consultation).path("attempts").findValuesAsString("disposition"))
        .containsExactly("declined");
  }

  private static String attempt(Page cabinet) {
    assertThat(cabinet.locator("#window")).isVisible();
    return cabinet.locator("#window").getAttribute("data-attempt");
  }

  /// While it slept it was forgotten here.
  @Test
  void aLaptopThatWakesConnectsAgainAndRings() {
    UUID patient = people.patient();
    UUID consultation = people.consultation(patient, people.doctorWithDeskPhone());
    try (BrowserContext someone = Browsers.someone()) {
      someone.addInitScript(FIRST_FALLS_SILENT);
      someone.clock().install();
      Page cabinet = Browsers.signIn(someone, address(), "patient", patient);
      awaitPages(patient, 1);
      forget(patient);

      someone.clock().fastForward("08:00:00");

      awaitPages(patient, 1);
      http.adminPost("/consultations/" + consultation + "/call", "");
      attempt(cabinet);
      cabinet.locator("[data-answer=decline]").click();
      assertThat(cabinet.locator("#window")).isHidden();
    }
  }

  private static void forget(UUID patient) {
    DATABASE
        .sql()
        .deleteFrom(table("presence.page"))
        .where(field("person_id").eq(patient))
        .execute();
  }
}
