package io.dozvon.web.registration;

import io.dozvon.patients.Draft;
import java.util.Locale;
import java.util.Optional;

/// The pages of the registration, in their order.
enum RegistrationStep {
  PHONE(1),
  CODE(2),
  LOGIN(3),
  PERSON(4),
  CONSENTS(5);

  private final int number;

  RegistrationStep(int number) {
    this.number = number;
  }

  /// Where to go on.
  static RegistrationStep next(Optional<Draft> draft) {
    return draft.map(RegistrationStep::after).orElse(PHONE);
  }

  static RegistrationStep after(Draft draft) {
    return switch (draft) {
      case Draft.Unconfirmed _ -> CODE;
      case Draft.Confirmed _ -> LOGIN;
      case Draft.WithLogin _ -> PERSON;
      case Draft.Ready _ -> CONSENTS;
    };
  }

  /// Whether the page can be shown: an earlier one again, but the code only once.
  boolean isOpen(Optional<Draft> draft) {
    RegistrationStep next = next(draft);
    return this == next || this == PHONE || (this != CODE && compareTo(next) < 0);
  }

  public String path() {
    return "/register/" + view();
  }

  public String view() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// From 1.
  public int number() {
    return number;
  }
}
