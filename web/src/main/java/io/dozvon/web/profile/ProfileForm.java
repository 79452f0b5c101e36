package io.dozvon.web.profile;

import io.dozvon.patients.Patient;
import io.dozvon.patients.Profile;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.FormRefusal;
import io.dozvon.web.forms.PersonForm;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A patient's data as typed.
///
/// @param version which of the patient's versions was shown
record ProfileForm(
    String familyName,
    String givenName,
    String patronymic,
    String birthDate,
    String policy,
    String address,
    String email,
    @Nullable Integer version) {
  private static final int LONGEST_ADDRESS = 500;

  /// RFC 5321, 4.5.3.1.3, less the angle brackets.
  private static final int LONGEST_EMAIL = 254;

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]++@[^@\\s.]++(\\.[^@\\s.]++)++");

  /// Fields that a request lacks are empty.
  ProfileForm {
    address = Objects.requireNonNullElse(address, "");
    email = Objects.requireNonNullElse(email, "");
  }

  static Form of(Patient patient) {
    return PersonForm.of(patient.name(), patient.birthDate(), patient.policy())
        .form()
        .with("address", patient.address().orElse(""))
        .with("email", patient.email().orElse(""))
        .with("version", String.valueOf(patient.version()));
  }

  private PersonForm person() {
    return new PersonForm(familyName, givenName, patronymic, birthDate, policy);
  }

  /// As typed, with what can be seen to be wrong.
  Form checked() {
    Form form =
        person()
            .checked()
            .with("address", address)
            .with("email", email)
            .with("version", String.valueOf(seen()))
            .readable();
    if (address.length() > LONGEST_ADDRESS) {
      form = form.wrong("address", FormRefusal.FIELD_TOO_LONG);
    }
    if (email.length() > LONGEST_EMAIL) {
      return form.wrong("email", FormRefusal.FIELD_TOO_LONG);
    }
    return email.isBlank() || EMAIL.matcher(email.strip()).matches()
        ? form
        : form.wrong("email", FormRefusal.EMAIL_MALFORMED);
  }

  /// The version that was shown; a form that does not say saw none.
  int seen() {
    return version == null ? -1 : version;
  }

  /// Of a form that is fine.
  Profile profile() {
    return new Profile(
        person().name(),
        person().born(),
        PersonForm.written(address),
        PersonForm.written(email),
        person().policyNumber());
  }
}
