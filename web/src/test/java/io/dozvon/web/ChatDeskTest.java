package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.dozvon.messages.images.Files;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A doctor writes with two patients at once, has their records beside it, and mixes up nothing.
class ChatDeskTest extends RunningService {
  private UUID doctor = UUID.randomUUID();
  private UUID first = UUID.randomUUID();
  private UUID second = UUID.randomUUID();
  private Http firstPatient = new Http("http://localhost:0");
  private Http secondPatient = new Http("http://localhost:0");

  @BeforeEach
  void twoChats() {
    doctor = people.doctor();
    UUID one = people.patient();
    UUID other = people.patient();
    first = chat(people.consultation(one, doctor));
    second = chat(people.consultation(other, doctor));
    firstPatient = new Http(address()).signedInAs("patient", one);
    secondPatient = new Http(address()).signedInAs("patient", other);
  }

  /// Its patient has chosen to write.
  private static UUID chat(UUID consultation) {
    DATABASE
        .sql()
        .execute(
            """
            update consultations.consultation
               set state = 'running', mode = 'chat', started_at = now(),
                   ends_at = now() + interval '25 minutes', version = version + 1
             where id = ?
            """,
            consultation);
    return consultation;
  }

  private static void endsIn(UUID consultation, int seconds) {
    DATABASE
        .sql()
        .execute(
            "update consultations.consultation set ends_at = now() + ? * interval '1 second' where id = ?",
            seconds,
            consultation);
  }

  private static String messages(UUID consultation) {
    return "/cabinet/consultations/" + consultation + "/messages";
  }

  private static void writes(Http patient, UUID consultation, String text) {
    patient.get("/cabinet");
    patient.pagePost(
        messages(consultation),
        "{\"id\": \"%s\", \"text\": \"%s\"}".formatted(UUID.randomUUID(), text));
  }

  private static Locator tab(Page page, UUID consultation) {
    return page.locator("[data-tab='" + consultation + "']");
  }

  private static Locator message(Page page, String text) {
    return page.locator(".message").filter(new Locator.FilterOptions().setHasText(text));
  }

  private static int written(UUID consultation, String text) {
    return DATABASE
        .sql()
        .fetchCount(
            table("messages.message"),
            field("consultation_id").eq(consultation).and(field("text").eq(text)));
  }

  private static void phrases(UUID doctor) {
    DATABASE.sql().execute("insert into messages.phrase_list values (?)", doctor);
    DATABASE
        .sql()
        .execute(
            """
            insert into messages.phrase (id, doctor_id, place, text)
            values (gen_random_uuid(), ?, 1, 'Какая температура?'), (gen_random_uuid(), ?, 2, 'Ещё вопрос')
            """,
            doctor,
            doctor);
  }

  @Test
  void whatIsWrittenForOnePatientNeverGoesToTheOther() {
    phrases(doctor);
    for (int i = 0; i < 30; i++) {
      writes(firstPatient, first, "строка " + i);
    }
    try (BrowserContext colleague = Browsers.someone()) {
      Page page = Browsers.signIn(colleague, address(), "doctor", doctor);
      page.locator("#chat-" + first).click();
      assertThat(message(page, "строка 29")).isVisible();
      assertThat(tab(page, first)).hasAttribute("aria-current", "true");
      assertThat(tab(page, second).locator(".left")).hasText(Pattern.compile("2[45]:\\d\\d"));
      page.locator("#chat-log").evaluate("log => log.scrollTop = 40");
      page.locator("#chat-text").fill("черновик первому");
      page.locator("#chat-files")
          .setInputFiles(new FilePayload("a.jpg", "image/jpeg", Files.jpeg(60, 40)));
      assertThat(page.locator("#chat-chosen img")).hasCount(1);

      writes(secondPatient, second, "Здравствуйте");
      assertThat(page.locator("#chat-news")).containsText("Новое сообщение: Иванова");
      assertThat(tab(page, second).locator(".unread")).hasText("1");
      assertThat(page).hasTitle(Pattern.compile("^\\(1\\) .*"));
      AccessibilityTest.isFitForAll(page, "chat-two", false);
      tab(page, second).click();
      assertThat(message(page, "Здравствуйте")).isVisible();
      assertThat(page.locator("#chat-text")).hasValue("");
      assertThat(page.locator("#chat-chosen img")).hasCount(0);
      assertThat(page).hasTitle(Pattern.compile("^[^(].*"));

      page.locator("#chat-text").pressSequentially("/еще");
      assertThat(page.locator("#phrases-list [aria-selected=true]")).hasText("Ещё вопрос");
      AccessibilityTest.isFitForAll(page, "chat-phrases", false);
      page.locator("#chat-text").press("Enter");
      assertThat(page.locator("#chat-text")).hasValue("Ещё вопрос");
      page.locator("#phrases-open").click();
      page.locator("#phrases-list li").first().click();
      assertThat(page.locator("#chat-text")).hasValue("Ещё вопрос Какая температура?");
      page.locator("#chat-text").press("Enter");
      await().until(() -> written(second, "Ещё вопрос Какая температура?") == 1);

      tab(page, first).click();
      assertThat(page.locator("#chat-text")).hasValue("черновик первому");
      assertThat(page.locator("#chat-chosen img")).hasCount(1);
      assertThat(page.locator("#chat-log")).hasJSProperty("scrollTop", 40);
      UUID third = chat(people.consultation(people.patient(), doctor));
      writes(secondPatient, second, "Температуры нет");
      assertThat(tab(page, third)).isVisible();
      assertThat(tab(page, first)).hasAttribute("aria-current", "true");
      page.locator("#chat-text").press("Enter");
      await().until(() -> written(first, "черновик первому") == 1);
      assertThat(page.locator(".message.mine .picture:visible img")).isVisible();

      endsIn(first, 299);
      endsIn(second, 298);
      page.reload();
      assertThat(page.locator("#notice"))
          .containsText(Pattern.compile("Иванова.*меньше минут: 5.*Иванова.*меньше минут: 5"));
    }
    assertThat(written(second, "черновик первому")).isZero();
  }

  @Test
  void theRecordIsBesideTheChatAndItsPicturesAreLookedAtFromAllSides() {
    firstPatient.get("/cabinet");
    firstPatient.pageUpload(
        messages(first) + "/images",
        Map.of("message", UUID.randomUUID().toString()),
        "file",
        Files.jpeg(1200, 900));
    for (boolean phone : new boolean[] {false, true}) {
      try (BrowserContext colleague = phone ? Browsers.someoneOnADarkPhone() : Browsers.someone()) {
        Page page = Browsers.signIn(colleague, address(), "doctor", doctor);
        page.locator("#record-" + first).click();
        assertThat(page.locator("#patient h2")).hasText("Иванова Анна Петровна");
        assertThat(page.locator("#patient h2")).isFocused();
        AccessibilityTest.isFitForAll(page, "doctor-record", phone);
        page.locator("#patient").getByText("Переписка и заключение этой консультации").click();
        Locator picture = page.locator("#patient a[data-enlarge]");
        assertThat(picture).isVisible();
        AccessibilityTest.isFitForAll(page, "doctor-record-consultation", phone);
        page.setViewportSize(phone ? 360 : 1280, phone ? 740 : 800);
        picture.click();
        isLookedAtFromAllSides(page, phone);
        page.locator("#patient-close").click();
        assertThat(page.locator("#patient")).isHidden();
        assertThat(page.locator("#record-" + first)).isFocused();
      }
    }
  }

  private static void isLookedAtFromAllSides(Page page, boolean phone) {
    Locator image = page.locator("#enlarged-image");
    Locator state = page.locator("#enlarged-state");
    assertThat(image).hasJSProperty("naturalWidth", 1200);
    assertThat(state).hasText("100 %, 0°");
    assertThat(fits(page)).isTrue();

    page.keyboard().press("KeyR");
    assertThat(state).hasText("100 %, 90°");
    assertThat(fits(page)).isTrue();
    assertThat(
            (Boolean)
                image.evaluate(
                    "it => it.getBoundingClientRect().height > it.getBoundingClientRect().width"))
        .isTrue();
    AccessibilityTest.isFitForAll(page, "enlarged-turned", false);
    page.locator("#turn-left").click();
    page.keyboard().press("+");
    assertThat(state).hasText("150 %, 0°");
    page.locator("#enlarged-place").hover();
    page.mouse().wheel(0, -400);
    assertThat(state).hasText("408 %, 0°");
    assertThat(fits(page)).isFalse();
    page.locator("#zoom-fit").click();
    assertThat(state).hasText("100 %, 0°");
    if (phone) {
      pinch(page);
      assertThat(state).hasText("200 %, 0°");
    }
    page.keyboard().press("Escape");
    assertThat(page.locator("#enlarged")).isHidden();
  }

  private static boolean fits(Page page) {
    return (Boolean)
        page.locator("#enlarged-place")
            .evaluate(
                "it => it.scrollWidth <= it.clientWidth && it.scrollHeight <= it.clientHeight");
  }

  /// Two fingers, moved to double their distance.
  private static void pinch(Page page) {
    page.locator("#enlarged-place")
        .evaluate(
            """
            (place) => {
              place.setPointerCapture = () => {};
              const box = place.getBoundingClientRect();
              const tell = (type, pointerId, x) => place.dispatchEvent(new PointerEvent(type,
                { pointerId, clientX: box.left + x, clientY: box.top + 50, bubbles: true }));
              tell('pointerdown', 1, 100); tell('pointerdown', 2, 200);
              tell('pointermove', 2, 300);
              tell('pointerup', 1, 100); tell('pointerup', 2, 300);
            }
            """);
  }

  @Test
  void anOpenRecordFollowsTheCall() {
    try (BrowserContext colleague = Browsers.someone()) {
      UUID desk = people.doctorWithDeskPhone();
      UUID earlier = people.consultation(people.patient(), desk);
      UUID calls = people.consultation(people.patient("+79000000003", "en"), desk);
      Page page = Browsers.signIn(colleague, address(), "doctor", desk);
      page.locator("#record-" + earlier).click();
      assertThat(page.locator("#patient")).containsText("русский");

      http.adminPost("/consultations/" + calls + "/call", "");

      assertThat(page.locator("#patient")).containsText("английский");
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> page.locator("#patient").getAttribute("aria-busy").equals("false"));
      http.adminPost("/consultations/" + calls + "/finish", "");
    }
  }
}
