package io.dozvon.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What is said to people, in Russian or English.
public final class Words {
  private static final Locale RUSSIAN = Locale.of("ru");

  private final ResourceBundle bundle;
  private final Locale locale;

  private Words(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "io.dozvon.cli.words",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public static Words in(Locale locale) {
    return new Words(locale);
  }

  /// Reads what a person or their environment calls a language, e.g. `ru`, `ru_RU.UTF-8`, `C`.
  static Locale locale(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith("ru") ? RUSSIAN : Locale.ENGLISH;
  }

  public Locale locale() {
    return locale;
  }

  ResourceBundle bundle() {
    return bundle;
  }

  public boolean know(String key) {
    return bundle.containsKey(key);
  }

  /// @throws java.util.MissingResourceException if there is no such sentence, which is a defect
  public String say(String key, Object... values) {
    return values.length == 0
        ? bundle.getString(key)
        : new MessageFormat(bundle.getString(key), locale).format(values);
  }

  /// A value the service sent, in the reader's words; as it stands if we have none for it.
  public String name(String family, String value) {
    String key = family + "." + value;
    return know(key) ? say(key) : value;
  }
}
