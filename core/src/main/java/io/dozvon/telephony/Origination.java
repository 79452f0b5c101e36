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
  /// @param as what they are spoken to until they have confirmed
  record ToPhone(
      PhoneNumber number,
      Trunk trunk,
      Duration ringFor,
      Confirmation confirmation,
      Duration confirmWithin,
      Language language,
      Callee as)
      implements Origination {
    /// A patient's phone.
    public ToPhone(
        PhoneNumber number,
        Trunk trunk,
        Duration ringFor,
        Confirmation confirmation,
        Duration confirmWithin,
        Language language) {
      this(number, trunk, ringFor, confirmation, confirmWithin, language, Callee.BOOKED);
    }
  }

  /// What a callee knows of the call before they answer.
  enum Callee {
    /// They have booked it.
    BOOKED,
    /// Somebody invites them to a conversation that goes on already.
    INVITED,
    /// They have called us, and we call back.
    CALLED_BACK
  }

  /// A phone of somebody who works here, a doctor's desk phone or an agent's seat: whoever answers
  /// is they.
  record ToDeskPhone(DeskPhone phone, PhoneNumber callerId, Duration ringFor, Language language)
      implements Origination {}
}
