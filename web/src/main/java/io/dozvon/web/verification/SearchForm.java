package io.dozvon.web.verification;

import io.dozvon.programmes.Wanted;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.PolicyNumber;
import io.dozvon.web.forms.BirthDates;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.FormRefusal;
import io.dozvon.web.forms.PersonForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a caller says of themselves, as the agent types it.
record SearchForm(Map<String, String> fields) {
  private static final int LONGEST = 300;
  private static final int WITH_PATRONYMIC = 3;

  Form checked() {
    Form form = Form.empty();
    for (String field : List.of("fullName", "birthDate", "policy", "number")) {
      form = form.with(field, fields.get(field));
    }
    form = form.noLongerThan(LONGEST).readable();
    if (isGiven("fullName") && name().isEmpty()) {
      form = form.wrong("fullName", FormRefusal.FIELD_MISSING);
    }
    if (isGiven("birthDate") && BirthDates.read(typed("birthDate")).isEmpty()) {
      form = form.wrong("birthDate", FormRefusal.BIRTH_DATE_MALFORMED);
    }
    if (isGiven("policy") && PolicyNumber.parse(typed("policy")).isEmpty()) {
      form = form.wrong("policy", FormRefusal.POLICY_MALFORMED);
    }
    return isGiven("number") && PhoneNumber.parse(typed("number")).isEmpty()
        ? form.wrong("number", FormRefusal.PHONE_MALFORMED)
        : form;
  }

  private String typed(String field) {
    return fields.getOrDefault(field, "");
  }

  private boolean isGiven(String field) {
    return PersonForm.written(typed(field)).isPresent();
  }

  /// Family name, given name, and what follows.
  private Optional<PersonName> name() {
    List<String> words =
        Stream.of(typed("fullName").strip().split("\\s+")).filter(it -> !it.isEmpty()).toList();
    return words.size() < 2
        ? Optional.empty()
        : Optional.of(
            new PersonName(
                words.get(0),
                words.get(1),
                words.size() < WITH_PATRONYMIC
                    ? Optional.empty()
                    : Optional.of(String.join(" ", words.subList(2, words.size())))));
  }

  /// Of a form that is fine.
  Wanted wanted() {
    return new Wanted(
        name(),
        BirthDates.read(typed("birthDate")),
        PersonForm.written(typed("policy")).flatMap(PolicyNumber::parse),
        PersonForm.written(typed("number")).flatMap(PhoneNumber::parse));
  }

  @Override
  public String toString() {
    return "[search]";
  }
}
