package io.dozvon.telephony;

import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Duration;

/// An order to ring a phone.
public sealed interface Origination {
  /// How long the phone may ring before the exchange gives up; from the order to the end of
  /// ringing.
  Duration ringFor();

  /// Of the prompts.
  Language language();

  /// A subscriber's phone through a carrier's trunk; whoever answers must first be confirmed to be
  /// a person.
  ///
  /// @param confirmWithin how long the confirmation may take from the answer on
  record ToPhone(
      PhoneNumber number,
      Trunk trunk,
      Duration ringFor,
      Confirmation confirmation,
      Duration confirmWithin,
      Language language)
      implements Origination {}

  /// A doctor's desk phone: whoever answers is the doctor.
  record ToDeskPhone(DeskPhone phone, PhoneNumber callerId, Duration ringFor, Language language)
      implements Origination {}
}
