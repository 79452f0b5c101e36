package io.dozvon.web.forms;

import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.PolicyNumber;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Name, date of birth and policy number as typed.
public record PersonForm(
    String familyName, String givenName, String patronymic, String birthDate, String policy) {
  private static final int LONGEST = 100;

  /// Fields that a request lacks are empty.
  public PersonForm {
    familyName = Objects.requireNonNullElse(familyName, "");
    givenName = Objects.requireNonNullElse(givenName, "");
    patronymic = Objects.requireNonNullElse(patronymic, "");
    birthDate = Objects.requireNonNullElse(birthDate, "");
    policy = Objects.requireNonNullElse(policy, "");
  }

  public static PersonForm of(PersonName name, LocalDate born, Optional<String> policy) {
    return new PersonForm(
        name.family(),
        name.given(),
        name.patronymic().orElse(""),
        BirthDates.write(born),
        policy.orElse(""));
  }

  public Form form() {
    return Form.empty()
        .with("familyName", familyName)
        .with("givenName", givenName)
        .with("patronymic", patronymic)
        .with("birthDate", birthDate)
        .with("policy", policy);
  }

  /// As typed, with what can be seen to be wrong.
  public Form checked() {
    Form form =
        form().required("familyName", "givenName", "birthDate").noLongerThan(LONGEST).readable();
    if (BirthDates.read(birthDate).isEmpty()) {
      form = form.wrong("birthDate", FormRefusal.BIRTH_DATE_MALFORMED);
    }
    return policyNumber().filter(it -> PolicyNumber.parse(it).isEmpty()).isPresent()
        ? form.wrong("policy", FormRefusal.POLICY_MALFORMED)
        : form;
  }

  /// Of a form that is fine.
  public PersonName name() {
    return new PersonName(familyName, givenName, Optional.of(patronymic));
  }

  /// Of a form that is fine.
  public LocalDate born() {
    return BirthDates.read(birthDate).orElseThrow();
  }

  public Optional<String> policyNumber() {
    return written(policy);
  }

  /// What was typed into a field that may stay empty.
  public static Optional<String> written(String typed) {
    return Stream.of(typed.strip()).filter(it -> !it.isEmpty()).findFirst();
  }
}
