package io.dozvon.web.forms;

import io.dozvon.vocabulary.Refusal;

/// What is wrong with a field before any room is asked.
public enum FormRefusal implements Refusal {
  FIELD_MISSING("field-missing"),
  FIELD_TOO_LONG("field-too-long"),
  FIELD_UNREADABLE("field-unreadable"),
  DATE_MALFORMED("field-not-a-date"),
  TIME_MALFORMED("field-not-a-time"),
  TIME_ZONE_UNKNOWN("field-not-a-time-zone"),
  PHONE_MALFORMED("phone-malformed"),
  BIRTH_DATE_MALFORMED("birth-date-malformed"),
  EMAIL_MALFORMED("email-malformed"),
  POLICY_MALFORMED("policy-number-malformed");

  private final String id;

  FormRefusal(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Kind kind() {
    return Kind.INVALID;
  }
}
