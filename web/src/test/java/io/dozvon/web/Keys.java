package io.dozvon.web;

import com.microsoft.playwright.Page;

/// Somebody without a mouse: goes from one thing to the next with Tab alone.
record Keys(Page page) {
  private static final int MOST = 40;
  private static final String LABEL =
      """
      () => {
        const here = document.activeElement;
        return (here.labels?.[0] ?? here).textContent.trim();
      }
      """;
  private static final String IS_CHECKBOX = "() => document.activeElement.type === 'checkbox'";

  void fill(String label, String value) {
    goTo(label);
    page.keyboard().type(value);
  }

  /// Leads to another page.
  void press(String button) {
    goTo(button);
    String here = page.url();
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.equals(here));
  }

  /// The next so many boxes.
  void checkAll(int boxes) {
    for (int box = 0; box < boxes; box++) {
      next();
      for (int step = 0; !(Boolean) page.evaluate(IS_CHECKBOX); step++) {
        stopAfter(step, "a checkbox");
        next();
      }
      page.keyboard().press("Space");
    }
  }

  private void goTo(String label) {
    for (int step = 0; !page.evaluate(LABEL).equals(label); step++) {
      stopAfter(step, label);
      next();
    }
  }

  private void next() {
    page.keyboard().press("Tab");
  }

  private static void stopAfter(int step, String wanted) {
    if (step == MOST) {
      throw new AssertionError("not reached with Tab: " + wanted);
    }
  }
}
