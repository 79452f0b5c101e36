package io.dozvon.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.vocabulary.Language;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a phone shows: short, and nothing that is nobody's business.
class WordingTest {
  /// The printable part of the GSM 7 bit default alphabet that English needs (3GPP TS 23.038).
  private static final String GSM = "[A-Za-z0-9 @!\"#%&'()*+,./:;<=>?_-]*";

  private static final ZonedDateTime APPOINTMENT =
      ZonedDateTime.of(2026, 11, 25, 14, 30, 0, 0, ZoneId.of("Asia/Vladivostok"));

  static Stream<TextMessage> messages() {
    return Stream.concat(
        Arrays.stream(CodeFor.values())
            .map(what -> new TextMessage.ConfirmationCode("123456", 10, what)),
        Stream.of(
            new TextMessage.Verified(),
            new TextMessage.NotReached(),
            new TextMessage.Missed(),
            new TextMessage.CalledOff(),
            new TextMessage.PhoneChanged(),
            new TextMessage.Booked(APPOINTMENT),
            new TextMessage.Rescheduled(APPOINTMENT),
            new TextMessage.Reminder(APPOINTMENT),
            new TextMessage.DocumentReady(),
            new TextMessage.DocumentReplaced()));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aRussianMessageFitsOneSegment(TextMessage message) {
    assertThat(Wording.of(message, Language.RUSSIAN)).hasSizeLessThanOrEqualTo(70);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void anEnglishMessageFitsOneSegmentOfPlainLetters(TextMessage message) {
    assertThat(Wording.of(message, Language.ENGLISH)).hasSizeLessThanOrEqualTo(160).matches(GSM);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void noMessageTellsThatSomebodySeeksCare(TextMessage message) {
    for (Language language : Language.values()) {
      assertThat(Wording.of(message, language).toLowerCase(Locale.ROOT))
          .doesNotContain(
              "врач", "доктор", "консультац", "при\u0451м", "прием", "медицин", "пациент")
          .doesNotContain("doctor", "consultation", "medic", "patient", "health");
    }
  }

  @Test
  void aBookingIsToldInThePatientsOwnTime() {
    TextMessage booked = new TextMessage.Booked(APPOINTMENT);

    assertThat(Wording.of(booked, Language.RUSSIAN)).contains("25.11.2026 в 14:30");
    assertThat(Wording.of(booked, Language.ENGLISH)).contains("25 Nov 2026, 14:30");
  }

  @Test
  void aCodeIsInTheTextAndNotInTheLog() {
    TextMessage code = new TextMessage.ConfirmationCode("482913", 5, CodeFor.REGISTRATION);

    assertThat(Wording.of(code, Language.RUSSIAN)).contains("482913", "5 мин");
    assertThat(code.toString()).doesNotContain("482913");
  }
}
