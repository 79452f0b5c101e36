package io.dozvon.vocabulary;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.Set;

/// A telephone number in E.164. Printing it shows only the country and the last two digits.
public record PhoneNumber(String e164) {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final String HOME_REGION = "RU";

  public PhoneNumber {
    if (!e164.matches("\\+[1-9][0-9]{6,14}")) {
      throw new IllegalArgumentException("not an E.164 number");
    }
  }

  /// Reads a number as people write it; without a country code it is a Russian one, 8 for 7
  /// included.
  public static Optional<PhoneNumber> parse(String text) {
    try {
      Phonenumber.PhoneNumber number = NUMBERS.parse(text, HOME_REGION);
      return NUMBERS.isValidNumber(number)
          ? Optional.of(new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164)))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /// The ISO 3166-1 regions that numbers can belong to.
  public static Set<String> regions() {
    return NUMBERS.getSupportedRegions();
  }

  /// ISO 3166-1 region the number belongs to, if libphonenumber knows one.
  public Optional<String> region() {
    return parsed().map(NUMBERS::getRegionCodeForNumber);
  }

  public boolean isMobile() {
    return parsed()
        .map(NUMBERS::getNumberType)
        .filter(
            type -> type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE)
        .isPresent();
  }

  /// As it is shown to whom it belongs, e.g. `+7 916 123-45-67`.
  public String international() {
    return parsed()
        .map(number -> NUMBERS.format(number, PhoneNumberFormat.INTERNATIONAL))
        .orElse(e164);
  }

  /// For people who need to recognise a number without learning it, e.g. `+7••••••••67`.
  public String masked() {
    return e164.substring(0, 2) + "•".repeat(e164.length() - 4) + e164.substring(e164.length() - 2);
  }

  /// As people of its country write it, e.g. `8 (800) 550-69-79`. Not masked.
  public String national() {
    return parsed().map(number -> NUMBERS.format(number, PhoneNumberFormat.NATIONAL)).orElse(e164);
  }

  private Optional<Phonenumber.PhoneNumber> parsed() {
    try {
      return Optional.of(NUMBERS.parse(e164, null));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return masked();
  }
}
