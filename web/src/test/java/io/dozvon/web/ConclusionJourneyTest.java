package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import io.dozvon.notifications.SentTexts;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A conclusion from the doctor's first word to the patient's reading it, on real pages (R16).
class ConclusionJourneyTest extends RunningService {
  private static final SentTexts TEXTS = new SentTexts(DATABASE.sql());

  private static final String ADVICE = "Пить тёплое, соблюдать покой.";

  /// A browser that is allowed to notify and that nobody looks at; what it shows is kept.
  private static final String LOOKS_ELSEWHERE =
      """
      window.notified = [];
      window.Notification = class {
        static permission = 'granted';
        constructor(title, options) { window.notified.push(title + ' ' + options.body); }
        addEventListener() {}
      };
      Object.defineProperty(document, 'hidden', { get: () => true });
      """;

  @ParameterizedTest
  @EnumSource(names = {"COMPUTER", "DARK_PHONE"})
  void aDoctorWritesAPatientReadsAndWhatIsReplacedSaysSo(Device device) {
    String number = "+7" + Newcomer.someNumber();
    UUID patient = people.patient(number, "ru");
    UUID doctor = people.doctor();
    ConclusionPagesTest.over(people.consultation(patient, doctor));
    try (BrowserContext doctors = device.open();
        BrowserContext patients = device.open()) {
      Page cabinet = Browsers.signIn(patients, address(), "patient", patient);
      assertThat(cabinet.locator("#conclusion-news")).hasCount(0);
      Page workplace = Browsers.signIn(doctors, address(), "doctor", doctor);

      Page form = workplace.waitForPopup(() -> openLink(workplace, "Заключение"));
      writes(form, device);
      form.close();

      assertThat(cabinet.locator("#conclusion-news")).containsText("Врач прислал заключение");
      fits(cabinet, "/cabinet-conclusion", device);
      openLink(cabinet, "Прочитать");
      assertThat(cabinet.locator("article")).containsText(ADVICE);
      fits(cabinet, "/cabinet-conclusions-one", device);
      takesAlong(cabinet);
      onPaperThereIsTheConclusionAlone(cabinet);
      assertThat(workplace.locator(".conclusion-link")).containsText("Прочитано");
      fits(workplace, "/doctor-concluded", device);

      cabinet.navigate(address() + "/cabinet");
      assertThat(cabinet.locator("#conclusion-news")).hasCount(0);
      Page again = workplace.waitForPopup(() -> openLink(workplace, "Заключение"));
      supersedes(again, device);

      assertThat(cabinet.locator("#conclusion-news")).containsText("Врач заменил заключение");
      readsBoth(cabinet, device);
    }
    assertThat(TEXTS.to(new PhoneNumber(number)))
        .isEqualTo(
            List.of(
                "В вашем личном кабинете появился новый документ.",
                "Документ в вашем личном кабинете заменён новым."));
  }

  private void writes(Page form, Device device) {
    fits(form, "/doctor-conclusion-empty", device);
    findsACode(form, device);
    form.getByLabel("Диагноз", exactly()).fill("ОРВИ, лёгкое течение");
    form.getByLabel("Рекомендации").fill(ADVICE);
    await().atMost(Duration.ofSeconds(20)).until(() -> drafts().contains(ADVICE));
    assertThat(form.locator("#saved")).containsText(Pattern.compile("сохранён в \\d\\d:\\d\\d"));
    form.reload();
    assertThat(form.getByLabel("Рекомендации")).hasValue(ADVICE);
    assertThat(form.locator("#copy")).isHidden();
    fits(form, "/doctor-conclusion", device);
    Newcomer.press(form, "Проверить и подписать");
    assertThat(form.locator("article")).containsText("J06.9");
    assertThat(form.locator("article")).containsText("Острая инфекция верхних дыхательных путей");
    fits(form, "/doctor-conclusion-preview", device);
    Newcomer.press(form, "Подписать и отправить пациенту");
    assertThat(form.getByText("Заключение отправлено пациенту.")).isVisible();
    fits(form, "/doctor-conclusion-sent", device);
  }

  /// By keyboard alone, with a word that is not finished.
  private static void findsACode(Page form, Device device) {
    Locator offered = form.locator(".offered [role=option]");
    form.getByLabel("Код по МКБ-10 или слова, 1").focus();
    form.keyboard().type("верхних дых");
    assertThat(offered).hasCount(1);
    form.keyboard().press("ArrowDown");
    assertThat(offered).hasAttribute("aria-selected", "true");
    fits(form, "/doctor-conclusion-codes", device);
    form.keyboard().press("Enter");
    assertThat(form.getByLabel("Код по МКБ-10 или слова, 1")).hasValue("J06.9");
    assertThat(form.locator("#code-0-title")).containsText("верхних дыхательных путей");
    assertThat(offered).hasCount(0);
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static List<String> drafts() {
    return DATABASE
        .sql()
        .fetch("select recommendations from conclusions.draft")
        .getValues(0, String.class);
  }

  private static void takesAlong(Page page) {
    Download download = page.waitForDownload(() -> openLink(page, "Скачать PDF"));
    assertThat(download.suggestedFilename()).matches("document-\\d{4}-\\d\\d-\\d\\d-1\\.pdf");
    assertThat(download.failure()).isNull();
  }

  private static void onPaperThereIsTheConclusionAlone(Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("article")).isVisible();
    assertThat(page.locator(".bar")).isHidden();
    assertThat(page.getByText("Скачать PDF")).isHidden();
    Browsers.picture(page, "page-conclusion-on-paper");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  private void supersedes(Page form, Device device) {
    form.getByText("Заменить новой версией").click();
    assertThat(form.getByLabel("Диагноз", exactly())).hasValue("ОРВИ, лёгкое течение");
    form.getByLabel("Диагноз", exactly()).fill("Грипп");
    form.getByLabel("Код по МКБ-10 или слова, 1").fill("J11.1");
    Newcomer.press(form, "Проверить и подписать");
    Newcomer.press(form, "Подписать и заменить прежнюю версию");
    assertThat(form.locator("#reason-error")).isVisible();
    fits(form, "/doctor-conclusion-wrong", device);
    form.getByLabel("Причина замены").fill("Пришёл анализ");
    Newcomer.press(form, "Проверить и подписать");
    Newcomer.press(form, "Подписать и заменить прежнюю версию");
    assertThat(form.getByText("Заключение отправлено пациенту.")).isVisible();
  }

  private void readsBoth(Page page, Device device) {
    openLink(page, "Прочитать");
    assertThat(page.locator("article")).containsText("J11.1");
    assertThat(page.locator("article")).containsText("Причина: Пришёл анализ");
    openLink(page, "Версия 1");
    assertThat(page.locator("#replaced")).containsText("Причина замены: Пришёл анализ");
    assertThat(page.locator("article")).containsText("ОРВИ, лёгкое течение");
    fits(page, "/cabinet-conclusions-superseded", device);
    openLink(page, "Все заключения");
    assertThat(page.locator("main li")).hasCount(1);
    fits(page, "/cabinet-conclusions", device);
  }

  @Test
  void whoLooksElsewhereIsNotifiedOnceAndNeutrally() {
    UUID patient = people.patient();
    UUID doctor = people.doctor();
    UUID consultation = ConclusionPagesTest.over(people.consultation(patient, doctor));
    try (BrowserContext patients = Browsers.someone()) {
      patients.addInitScript(LOOKS_ELSEWHERE);
      Page cabinet = Browsers.signIn(patients, address(), "patient", patient);
      awaitPages(patient, 1);

      String form = "/doctor/consultations/" + consultation + "/conclusion";
      new Forms(new Http(address()).signedInAs("doctor", doctor))
          .send(form, form, "basedOn", "0", "diagnosis", "ОРВИ");

      assertThat(cabinet.locator("#conclusion-news")).isVisible();
      people.consultation(patient, doctor);
      assertThat(cabinet.locator("#waiting")).isVisible();
      assertThat(cabinet.evaluate("notified"))
          .isEqualTo(List.of("Новость в личном кабинете Откройте страницу, чтобы прочитать."));
      cabinet.reload();
      assertThat(cabinet.locator("#conclusion-news")).isVisible();
      assertThat(cabinet.evaluate("notified")).isEqualTo(List.of());
    }
  }

  private static void openLink(Page page, String name) {
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("^" + name)))
        .click();
  }

  private static void fits(Page page, String name, Device device) {
    AccessibilityTest.isFitForAll(page, name, device == Device.DARK_PHONE);
  }
}
