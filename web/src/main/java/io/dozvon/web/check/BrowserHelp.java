package io.dozvon.web.check;

import io.dozvon.vocabulary.Wire;
import io.dozvon.web.access.BrowserNames;
import java.util.Optional;

/// In which browser a person has to look for its permissions; each has its own way to them.
enum BrowserHelp {
  /// Every browser of iPhones and iPads is Safari inside, and Safari's settings are the system's.
  IOS,
  /// Chrome, Samsung Internet and others of Android.
  ANDROID,
  FIREFOX,
  SAFARI,
  YANDEX,
  OPERA,
  /// Also Edge, and whatever calls itself something else.
  CHROME;

  static BrowserHelp of(Optional<BrowserNames.Name> browser) {
    return browser.map(name -> of(name.browser(), name.system())).orElse(CHROME);
  }

  private static BrowserHelp of(String browser, String system) {
    if (system.equals("iOS")) {
      return IOS;
    }
    if (browser.startsWith("Firefox")) {
      return FIREFOX;
    }
    if (browser.startsWith("Yandex")) {
      return YANDEX;
    }
    if (browser.startsWith("Opera")) {
      return OPERA;
    }
    if (system.equals("Android")) {
      return ANDROID;
    }
    return browser.equals("Safari") ? SAFARI : CHROME;
  }

  /// The end of its texts' keys.
  String key() {
    return Wire.name(this);
  }
}
