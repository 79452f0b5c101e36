package io.dozvon.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One real Chromium for all tests of this module, with microphones and cameras of tones and test
/// pictures (its second camera measures depth and shows nothing). Each person gets a context of
/// their own: other cookies, other storage.
public final class Browsers {
  private static final Playwright PLAYWRIGHT =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private static final Browser CHROMIUM =
      PLAYWRIGHT
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(executable())
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--disable-gpu",
                          "--use-fake-device-for-media-stream=device-count=4",
                          "--use-fake-ui-for-media-stream")));

  static {
    // A machine that is busy with everybody's tests takes its time.
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
  }

  private Browsers() {}

  /// A browser with a profile on the disk, that can be killed.
  public static BrowserContext ofItsOwn(Path profile) {
    return PLAYWRIGHT
        .chromium()
        .launchPersistentContext(
            profile,
            new BrowserType.LaunchPersistentContextOptions()
                .setExecutablePath(executable())
                .setArgs(List.of("--no-sandbox", "--disable-gpu"))
                .setViewportSize(1280, 800)
                .setLocale("ru-RU"));
  }

  /// As a power cut would, with nothing left to do.
  public static void kill(BrowserContext browser, Path profile) {
    ProcessHandle.allProcesses()
        .filter(it -> it.info().commandLine().orElse("").contains(profile.toString()))
        .forEach(ProcessHandle::destroyForcibly);
    try {
      browser.close();
    } catch (PlaywrightException e) {
      // it is closed as it can be
    }
  }

  private static Path executable() {
    return Path.of(Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"));
  }

  public static BrowserContext someone() {
    return CHROMIUM.newContext(
        new Browser.NewContextOptions().setViewportSize(1280, 800).setLocale("ru-RU"));
  }

  public static BrowserContext someoneOnADarkPhone() {
    return CHROMIUM.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(360, 740)
            .setColorScheme(ColorScheme.DARK)
            .setLocale("ru-RU"));
  }

  public static BrowserContext someoneWithoutScripts() {
    return CHROMIUM.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(320, 640)
            .setJavaScriptEnabled(false)
            .setLocale("ru-RU"));
  }

  public static BrowserContext someoneWhoTrustsEveryCertificate() {
    return CHROMIUM.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(1280, 800)
            .setLocale("ru-RU")
            .setIgnoreHTTPSErrors(true));
  }

  /// Signs in by the trial sign-in and lands on the person's own page.
  public static Page signIn(BrowserContext someone, String address, String role, UUID id) {
    Page page = someone.newPage();
    page.onPageError(error -> System.err.println("page error: " + error));
    page.navigate(address + "/dev/sign-in");
    page.locator("form[action$='/" + role + "']:has(input[value='" + id + "']) button").click();
    page.waitForURL("**/" + (role.equals("patient") ? "cabinet" : "doctor"));
    return page;
  }

  /// A second tab of the same person.
  public static Page anotherTab(Page page) {
    Page other = page.context().newPage();
    other.navigate(page.url());
    return other;
  }

  /// Answers a question that the page asks before it does something.
  public static void says(Page page, boolean yes) {
    page.locator(yes ? "#confirm-yes" : "#confirm-no").click();
  }

  /// The page's process dies without a word, as with its machine.
  public static void dies(Page page) {
    try {
      page.navigate("chrome://crash", new Page.NavigateOptions().setTimeout(5_000));
    } catch (PlaywrightException e) {
      // It has crashed, as it was told to.
    }
  }

  /// Keeps how a page looks, for eyes.
  public static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pictures/" + name + ".png")));
  }
}
