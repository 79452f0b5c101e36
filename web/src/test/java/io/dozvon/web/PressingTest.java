package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A button that is pressed while the page is refreshed around it.
class PressingTest extends RunningService {
  private static final String SNAPSHOTS_ARE_COUNTED =
      """
      window.snapshots = 0;
      window.EventSource = class extends EventSource {
        constructor(address) {
          super(address);
          super.addEventListener('snapshot', () => window.snapshots++);
        }
      };
      """;

  private static Locator card(Page workplace, UUID consultation) {
    return workplace.locator("#c-" + consultation);
  }

  private static Locator calledCard(Page workplace, UUID consultation) {
    return workplace.locator("[data-current]#c-" + consultation);
  }

  /// Its timers stand still, so that a busy machine may take its time for what comes during a
  /// press.
  private Page workplace(BrowserContext colleague, UUID doctor) {
    colleague.addInitScript(SNAPSHOTS_ARE_COUNTED);
    colleague.clock().install();
    Page page = Browsers.signIn(colleague, address(), "doctor", doctor);
    awaitPages(doctor, 1);
    awaitSnapshots(page, 1);
    page.clock().pauseAt(((Number) page.evaluate("Date.now()")).longValue() + 1_000);
    return page;
  }

  private static void pressDown(Page page, Locator button) {
    BoundingBox box = button.boundingBox();
    page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
    page.mouse().down();
  }

  private static int snapshots(Page page) {
    return ((Number) page.evaluate("window.snapshots")).intValue();
  }

  private static void awaitSnapshots(Page page, int count) {
    await().atMost(Duration.ofSeconds(20)).until(() -> snapshots(page) >= count);
  }

  private static void awaitSnapshotAfter(Page page, Runnable news) {
    int before = snapshots(page);
    news.run();
    awaitSnapshots(page, before + 1);
  }

  /// Its card goes to the top, and all others down.
  private void call(UUID consultation) {
    http.adminPost("/consultations/" + consultation + "/call", "");
  }

  private void hangUp(UUID consultation) {
    assertThat(http.adminPost("/consultations/" + consultation + "/stop", "").status())
        .isEqualTo(200);
  }

  /// @param pressed whose button is down
  /// @param moving whose card has to go to the top
  private record Pressing(Page workplace, UUID pressed, UUID moving) {}

  private Pressing pressesWhileAnotherCardIsToMove(BrowserContext colleague) {
    UUID doctor = people.doctorWithDeskPhone();
    UUID moving = people.consultation(people.patient("+79000000002", "ru"), doctor);
    UUID pressed = people.consultation(people.patient("+79000000003", "ru"), doctor);
    Page workplace = workplace(colleague, doctor);
    pressDown(workplace, card(workplace, pressed).locator("[data-do=call]"));
    awaitSnapshotAfter(workplace, () -> call(moving));
    return new Pressing(workplace, pressed, moving);
  }

  @Test
  void aPressIsHeardThoughItsButtonIsToMoveUnderIt() {
    try (BrowserContext colleague = Browsers.someone()) {
      Pressing pressing = pressesWhileAnotherCardIsToMove(colleague);
      Page workplace = pressing.workplace();

      workplace.waitForResponse(
          "**/doctor/consultations/" + pressing.pressed() + "/call", () -> workplace.mouse().up());

      assertThat(calledCard(workplace, pressing.moving())).isVisible();
      hangUp(pressing.moving());
    }
  }

  @Test
  void aPressThatNeverEndsHoldsNothingUpForLong() {
    try (BrowserContext colleague = Browsers.someone()) {
      Pressing pressing = pressesWhileAnotherCardIsToMove(colleague);
      Page workplace = pressing.workplace();

      assertThat(calledCard(workplace, pressing.moving())).isHidden();
      workplace.clock().fastForward(2_000);

      assertThat(calledCard(workplace, pressing.moving())).isVisible();
      hangUp(pressing.moving());
    }
  }

  @Test
  void whileAPressIsHandledThePageSaysSoAndTakesNoOtherWayIntoTheCallThoughItIsRefreshed() {
    UUID patient = people.patient();
    UUID consultation = people.consultation(patient, people.doctorWithDeskPhone());
    try (BrowserContext someone = Browsers.someone()) {
      someone.addInitScript(SNAPSHOTS_ARE_COUNTED);
      someone.addInitScript(
          "navigator.mediaDevices.getUserMedia = () => new Promise((resolve) => {})");
      someone.grantPermissions(List.of("microphone"));
      Page cabinet = Browsers.signIn(someone, address(), "patient", patient);
      awaitPages(patient, 1);
      call(consultation);

      cabinet.locator("[data-answer=audio]").click();
      assertThat(cabinet.locator("#notice")).hasText("Соединяем …");
      awaitSnapshotAfter(cabinet, () -> Browsers.anotherTab(cabinet));

      assertThat(cabinet.locator("[data-answer=audio]")).isDisabled();
      assertThat(cabinet.locator("[data-answer=video]")).isDisabled();
      assertThat(cabinet.locator("[data-answer=chat]")).isEnabled();
      cabinet.locator("[data-answer=decline]").click();
      assertThat(cabinet.locator("#window")).isHidden();
    }
  }
}
