package io.dozvon.web.supervisor;

import io.dozvon.vocabulary.Refusal;

/// What is wrong with a field of the line's forms before any room is asked.
public enum LineFormRefusal implements Refusal {
  QUEUE_NAME_MALFORMED("queue-name-malformed"),
  NUMBER_OUT_OF_BOUNDS("number-out-of-bounds"),
  /// One of two times is missing, or the first is not before the second.
  HOURS_MALFORMED("hours-of-day-malformed"),
  DESK_PHONE_MALFORMED("desk-phone-malformed");

  private final String id;

  LineFormRefusal(String id) {
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
