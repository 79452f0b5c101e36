package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.dozvon.messages.images.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Patient and doctor write to each other in two real browsers; connections break and pages are
/// reloaded meanwhile.
class ChatTest extends RunningService {
  private static final String SENDS = "**/messages";
  private static final byte[] PHOTO = Files.withExif(Files.jpeg(1200, 900), 6);

  private BrowserContext someone = Browsers.someone();
  private UUID patient = UUID.randomUUID();
  private UUID doctor = UUID.randomUUID();
  private UUID consultation = UUID.randomUUID();

  @BeforeEach
  void aConsultation() {
    patient = people.patient();
    doctor = people.doctor();
    consultation = people.consultation(patient, doctor);
  }

  @AfterEach
  void close() {
    someone.close();
  }

  private Page cabinet() {
    Page page = Browsers.signIn(someone, address(), "patient", patient);
    assertThat(page.locator("#chat")).isVisible();
    return page;
  }

  private static void says(Page page, String text) {
    page.locator("#chat-text").fill(text);
    page.locator("#chat-text").press("Enter");
  }

  private static Locator message(Page page, String text) {
    return page.locator(".message").filter(new Locator.FilterOptions().setHasText(text));
  }

  private static FilePayload photo(byte[] bytes) {
    return new FilePayload("IMG_0001.jpg", "image/jpeg", bytes);
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true)).click();
  }

  private int arrived() {
    return DATABASE
        .sql()
        .fetchCount(table("messages.message"), field("consultation_id").eq(consultation));
  }

  private void awaitArrived(int count) {
    await().atMost(Duration.ofSeconds(20)).until(() -> arrived() == count);
  }

  @Test
  void theyWriteToEachOtherAndSeeWhatWasReadAndThePictureLarge() {
    try (BrowserContext colleague = Browsers.someone()) {
      Page cabinet = cabinet();
      Page workplace = Browsers.signIn(colleague, address(), "doctor", doctor);
      assertThat(workplace.locator("#chat")).isHidden();

      cabinet.locator("#chat-text").fill("Добрый день");
      cabinet.locator("#chat-text").press("Shift+Enter");
      cabinet.locator("#chat-text").pressSequentially("Болит горло");
      cabinet.locator("#chat-text").press("Enter");
      cabinet.locator("#chat-files").setInputFiles(photo(PHOTO));
      assertThat(cabinet.locator("#chat-chosen img")).hasCount(1);
      press(cabinet, "Отправить");

      assertThat(workplace.locator("[data-unread='" + consultation + "']")).hasText("2");
      assertThat(workplace).hasTitle(Pattern.compile("^\\(2\\) .*"));
      workplace.locator("[data-chat='" + consultation + "']").click();
      assertThat(message(workplace, "Добрый день")).containsText("Болит горло");
      assertThat(workplace.locator("#chat-with")).containsText("Иванова");
      assertThat(message(cabinet, "Болит горло").locator(".mark")).hasText("Прочитано");
      assertThat(workplace).hasTitle(Pattern.compile("^[^(].*"));
      says(workplace, "Вижу, спасибо");
      assertThat(message(cabinet, "Вижу, спасибо")).isVisible();
      assertThat(cabinet.locator("#chat-log")).hasAttribute("aria-live", "polite");
      Browsers.picture(workplace, "chat-doctor");
      AccessibilityTest.isFitForAll(workplace, "chat-doctor", false);
      AccessibilityTest.isFitForAll(cabinet, "chat-patient", false);

      Locator picture = workplace.locator(".message .picture:visible");
      picture.focus();
      picture.press("Enter");
      assertThat(workplace.locator("#enlarged")).isVisible();
      assertThat(workplace.locator("#enlarged-image"))
          .hasAttribute("alt", Pattern.compile("Снимок, .+"));
      assertThat(workplace.locator("#enlarged-image")).hasJSProperty("naturalWidth", 900);
      workplace.keyboard().press("+");
      assertThat(workplace.locator("#enlarged-image")).hasCSS("max-width", "none");
      AccessibilityTest.isFitForAll(workplace, "chat-enlarged", false);
      workplace.keyboard().press("Escape");
      assertThat(workplace.locator("#enlarged")).isHidden();
      assertThat(picture).isFocused();
    }
    assertThat(arrived()).isEqualTo(3);
  }

  @Test
  void onAPhoneAPictureIsPastedAndWhatCannotBeSentIsToldAtOnce() {
    someone.close();
    someone = Browsers.someoneOnADarkPhone();
    Page page = cabinet();

    page.locator("#chat-files").setInputFiles(photo(Files.heic()));
    assertThat(page.locator("#chat-problem")).containsText("HEIC");
    page.locator("#chat-files").setInputFiles(photo(Files.zip()));
    assertThat(page.locator("#chat-problem")).containsText("только снимки JPEG или PNG");
    paste(page, Files.png(300, 200));
    assertThat(page.locator("#chat-chosen img")).hasCount(1);
    AccessibilityTest.isFitForAll(page, "chat-chosen", true);
    press(page, "Отправить");

    assertThat(page.locator(".message.mine .mark")).hasText("Отправлено");
    assertThat(page.locator(".message img")).hasJSProperty("naturalWidth", 300);
    assertThat(page.locator("#chat-problem")).isEmpty();
    AccessibilityTest.isFitForAll(page, "chat-patient", true);
    page.navigate(address() + "/cabinet/consultations/" + consultation);
    assertThat(page.locator("#history img")).hasAttribute("alt", Pattern.compile("отправлен вами"));
    AccessibilityTest.isFitForAll(page, "consultation", true);
  }

  private static void paste(Page page, byte[] png) {
    brings(page, "#chat-text", "new ClipboardEvent('paste', { clipboardData: data, ...how })", png);
  }

  /// Not even over the chat.
  private static void drop(Page page, byte[] jpeg) {
    brings(page, "#idle", "new DragEvent('dragover', { dataTransfer: data, ...how })", jpeg);
    brings(page, "#idle", "new DragEvent('drop', { dataTransfer: data, ...how })", jpeg);
  }

  private static void brings(Page page, String where, String event, byte[] picture) {
    page.locator(where)
        .evaluate(
            """
            (place, content) => {
              const bytes = Uint8Array.from(atob(content), (it) => it.charCodeAt(0));
              const data = new DataTransfer();
              data.items.add(new File([bytes], 'screenshot', { type: 'image/png' }));
              const how = { bubbles: true, cancelable: true };
              place.dispatchEvent(%s);
            }
            """
                .formatted(event),
            Base64.getEncoder().encodeToString(picture));
  }

  /// As Safari can; Chromium cannot, so something else takes the picture's place.
  @Test
  void whereTheBrowserReadsHeicAPhotoIsConvertedBeforeItIsSent() {
    someone.addInitScript(
        "const read = createImageBitmap; createImageBitmap = () => read(new ImageData(40, 30))");
    Page page = cabinet();

    page.locator("#chat-files").setInputFiles(photo(Files.heic()));
    assertThat(page.locator("#chat-chosen img")).hasCount(1);
    press(page, "Отправить");

    assertThat(page.locator(".message.mine .mark")).hasText("Отправлено");
    assertThat(page.locator(".message img")).hasJSProperty("naturalWidth", 40);
  }

  @Test
  void whatIsWrittenWithoutAConnectionArrivesOnceWhenItIsBack() {
    Page page = cabinet();
    awaitPages(patient, 1);
    someone.setOffline(true);

    says(page, "без связи");
    page.locator("#chat-files").setInputFiles(photo(PHOTO));
    press(page, "Отправить");
    says(page, "и ещё");
    assertThat(page.locator("#chat-status")).containsText("Нет связи");
    assertThat(page.locator(".message.mine")).hasCount(3);
    assertThat(arrived()).isZero();
    Browsers.picture(page, "chat-offline");
    someone.setOffline(false);

    awaitArrived(3);
    assertThat(page.locator("#chat-status")).isEmpty();
    assertThat(page.locator(".message .mark").getByText("Отправлено")).hasCount(3);
    assertThat(page.locator(".message").first()).containsText("без связи");
    assertThat(page.locator(".message").last()).containsText("и ещё");
    assertThat(page.locator(".message")).hasCount(3);
  }

  @Test
  void anAnswerThatIsLostOnItsWayDoublesNothing() {
    Page page = cabinet();
    AtomicInteger sent = new AtomicInteger();
    page.route(
        "**/messages**",
        route -> {
          boolean sends = route.request().method().equals("POST");
          if (sends && sent.incrementAndGet() == 1) {
            route.fetch();
            route.abort();
          } else if (sent.get() == 1) {
            route.abort();
          } else {
            route.resume();
          }
        });

    says(page, "ответ потерялся");

    assertThat(message(page, "ответ потерялся").locator(".mark")).hasText("Отправлено");
    assertThat(message(page, "ответ потерялся")).hasCount(1);
    assertThat(sent.get()).isEqualTo(2);
    assertThat(arrived()).isEqualTo(1);
  }

  @Test
  void aReloadLosesNeitherWhatWaitsNorADraft() {
    Page page = cabinet();
    page.route("**/messages/images", route -> route.abort());
    page.locator("#chat-files").setInputFiles(photo(PHOTO));
    press(page, "Отправить");
    says(page, "после снимка");
    assertThat(message(page, "после снимка").locator(".mark")).hasText("Ждёт связи");
    page.locator("#chat-text").fill("черновик");

    page.reload();
    assertThat(page.locator(".message.mine")).hasCount(2);
    assertThat(page.locator("#chat-text")).hasValue("черновик");
    assertThat(arrived()).isZero();
    page.unroute("**/messages/images");

    awaitArrived(2);
    assertThat(page.locator(".message .mark").getByText("Отправлено")).hasCount(2);
    assertThat(page.locator(".message")).hasCount(2);
    assertThat(page.locator(".message").first().locator("img")).isVisible();
  }

  @Test
  void whatTheServerRefusesIsToldAndCanBeThrownAway() {
    Page page = cabinet();
    page.locator("#chat-files").setInputFiles(photo(Files.joined(Files.jpeg(40, 30), Files.zip())));
    press(page, "Отправить");

    assertThat(page.locator(".message.refused")).containsText("Не отправлено");
    assertThat(page.locator("#chat-status")).containsText("Пересохраните");
    says(page, "а текст уходит");
    awaitArrived(1);
    press(page, "Удалить");
    assertThat(page.locator(".message")).hasCount(1);
  }

  @Test
  void anImageOnItsWayCanBeCalledBack() {
    Page page = cabinet();
    page.route("**/messages/images", route -> route.abort());
    drop(page, PHOTO);
    assertThat(page.locator("#chat-chosen img")).hasCount(1);
    press(page, "Отправить");
    press(page, "Отменить отправку");

    assertThat(page.locator(".message")).hasCount(0);
    page.unroute("**/messages/images");
    says(page, "только текст");
    awaitArrived(1);
    assertThat(page.locator(".message")).hasCount(1);
  }

  @Test
  void whoSignsOutLeavesNothingBehind() {
    Page page = cabinet();
    page.route(
        SENDS,
        route -> {
          if (route.request().method().equals("POST")) {
            route.abort();
          } else {
            route.resume();
          }
        });
    says(page, "личное");
    page.locator("#chat-text").fill("тоже личное");
    assertThat(message(page, "личное").locator(".mark")).hasText("Ждёт связи");

    press(page, "Выйти");
    page.waitForURL(address() + "/");

    Object left =
        page.evaluate(
            "async () => JSON.stringify([await indexedDB.databases(), Object.keys(localStorage)])");
    assertThat(left).isEqualTo("[[],[]]");
    assertThat(arrived()).isZero();
  }
}
