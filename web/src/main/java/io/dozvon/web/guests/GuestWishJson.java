package io.dozvon.web.guests;

import io.dozvon.consultations.GuestRole;
import io.dozvon.consultations.GuestWay;
import io.dozvon.consultations.GuestWish;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.forms.FormRefusal;
import io.dozvon.web.problems.MalformedParameter;
import io.dozvon.web.problems.RefusedWish;
import org.jspecify.annotations.Nullable;

/// Whom a doctor wants to join, as the page's form says it.
///
/// @param phone as people write it; empty for a link
record GuestWishJson(
    @Nullable String role,
    @Nullable String label,
    @Nullable String phone,
    @Nullable String language) {

  GuestWish wish() {
    return new GuestWish(
        knownRole(),
        label == null ? "" : label,
        phone == null || phone.isBlank() ? new GuestWay.Link() : new GuestWay.Phone(number(phone)),
        Language.of(language == null ? "" : language).orElse(Language.RUSSIAN));
  }

  private GuestRole knownRole() {
    try {
      return Wire.read(GuestRole.class, role == null ? "" : role);
    } catch (IllegalArgumentException e) {
      throw new MalformedParameter("role", "parameter-malformed");
    }
  }

  /// @throws RefusedWish if it is no phone number
  static PhoneNumber number(@Nullable String text) {
    return PhoneNumber.parse(text == null ? "" : text)
        .orElseThrow(() -> new RefusedWish(FormRefusal.PHONE_MALFORMED));
  }
}
