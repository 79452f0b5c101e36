package io.dozvon.consultations;

import io.dozvon.vocabulary.PhoneNumber;

/// How a guest comes.
public sealed interface GuestWay {
  /// By a browser, through a link that was given to them.
  record Link() implements GuestWay {}

  /// Their phone is rung.
  record Phone(PhoneNumber number) implements GuestWay {}
}
