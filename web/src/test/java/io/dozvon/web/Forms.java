package io.dozvon.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills in forms as a browser without scripts does: opens the page, sends the fields with the
/// page's token.
final class Forms {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final Http browser;

  Forms(Http browser) {
    this.browser = browser;
  }

  /// @param page where the form stands
  /// @param action where it is sent
  /// @param fields name, value, name, value …
  Http.Reply send(String page, String action, String... fields) {
    Matcher token = TOKEN.matcher(browser.get(page, "Accept", "text/html").text());
    Map<String, String> all = new LinkedHashMap<>();
    if (token.find()) {
      all.put("_csrf", token.group(1));
    }
    for (int i = 0; i < fields.length; i += 2) {
      all.put(fields[i], fields[i + 1]);
    }
    return browser.form(action, all);
  }

  Http.Reply signIn(String login, String password) {
    return send("/sign-in", "/sign-in", "login", login, "password", password);
  }
}
