package io.dozvon.web.profile;

import io.dozvon.patients.Patient;
import io.dozvon.patients.Profile;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.FormRefusal;
import io.dozvon.web.forms.PersonForm;
import java.util.Objects;

/// A patient's data as typed.
record ProfileForm(
    String familyName,
    String givenName,
    String patronymic,
    String birthDate,
    String policy,
    String address,
    String email) {
  private static final int LONGEST_ADDRESS = 500;

  /// Fields that a request lacks are empty.
  ProfileForm {
    address = Objects.requireNonNullElse(address, "");
    email = Objects.requireNonNullElse(email, "");
  }

  static Form of(Patient patient) {
    return PersonForm.of(patient.name(), patient.birthDate(), patient.policy())
        .form()
        .with("address", patient.address().orElse(""))
        .with("email", patient.email().orElse(""));
  }

  private PersonForm person() {
    return new PersonForm(familyName, givenName, patronymic, birthDate, policy);
  }

  /// As typed, with what can be seen to be wrong.
  Form checked() {
    Form form = person().checked().with("address", address).with("email", email);
    if (address.length() > LONGEST_ADDRESS) {
      form = form.wrong("address", FormRefusal.FIELD_TOO_LONG);
    }
    return email.isBlank() || email.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")
        ? form
        : form.wrong("email", FormRefusal.EMAIL_MALFORMED);
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
