package io.dozvon.notifications;

import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.Wire;
import java.net.URI;
import java.text.MessageFormat;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/// Puts messages into words. Each fits one segment: 70 characters where there is Cyrillic (UCS-2),
/// 160 of the GSM alphabet else (3GPP TS 23.038); a longer one costs twice and can arrive in parts.
final class Wording {
  private static final String BUNDLE = "messages/notices";
  private static final ResourceBundle.Control RUSSIAN_BY_DEFAULT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Wording() {}

  static String of(TextMessage message, Language language) {
    Locale locale = language == Language.RUSSIAN ? Locale.ROOT : language.locale();
    ResourceBundle words = ResourceBundle.getBundle(BUNDLE, locale, RUSSIAN_BY_DEFAULT);
    return switch (message) {
      case TextMessage.ConfirmationCode(var code, var minutes, var what) ->
          fill(words, "notice.code." + Wire.name(what), code, String.valueOf(minutes));
      case TextMessage.PhoneChanged() -> fill(words, "notice.phone-changed");
      case TextMessage.Verified() -> fill(words, "notice.verified");
      case TextMessage.NotReached() -> fill(words, "notice.not-reached");
      case TextMessage.Missed() -> fill(words, "notice.missed");
      case TextMessage.CalledOff() -> fill(words, "notice.called-off");
      case TextMessage.Booked(ZonedDateTime at) -> fill(words, "notice.booked", time(words, at));
      case TextMessage.Rescheduled(ZonedDateTime at) ->
          fill(words, "notice.rescheduled", time(words, at));
      case TextMessage.Reminder(ZonedDateTime at) ->
          fill(words, "notice.reminder", time(words, at));
      case TextMessage.Invitation(URI link) -> fill(words, "notice.invitation", link.toString());
      case TextMessage.DocumentReady() -> fill(words, "notice.document-ready");
      case TextMessage.DocumentReplaced() -> fill(words, "notice.document-replaced");
    };
  }

  private static String time(ResourceBundle words, ZonedDateTime at) {
    return at.format(DateTimeFormatter.ofPattern(words.getString("notice.booked.time")));
  }

  /// What is sent, for those who may not know the words.
  static String about(TextMessage message) {
    return switch (message) {
      case TextMessage.ConfirmationCode code -> "code-for-" + Wire.name(code.what());
      case TextMessage.PhoneChanged() -> "phone-changed";
      case TextMessage.Verified() -> "verified";
      case TextMessage.NotReached() -> "not-reached";
      case TextMessage.Missed() -> "missed";
      case TextMessage.CalledOff() -> "called-off";
      case TextMessage.Booked _ -> "booked";
      case TextMessage.Rescheduled _ -> "rescheduled";
      case TextMessage.Reminder _ -> "reminder";
      case TextMessage.Invitation _ -> "invitation";
      case TextMessage.DocumentReady() -> "document-ready";
      case TextMessage.DocumentReplaced() -> "document-replaced";
    };
  }

  private static String fill(ResourceBundle words, String key, Object... values) {
    return new MessageFormat(words.getString(key), Locale.ROOT).format(values);
  }
}
