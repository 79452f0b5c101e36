package io.dozvon.telephony;

import java.time.Instant;

/// What an exchange tells of one leg. Events of one leg arrive in order; one may arrive twice, and
/// after a lost connection some never do: whoever listens must accept that.
public sealed interface LegEvent {
  LegId leg();

  ExchangeName exchange();

  Instant at();

  /// The call left for the carrier or the desk phone.
  record Dialled(LegId leg, ExchangeName exchange, Instant at) implements LegEvent {}

  /// The phone rings, or the carrier plays something before the answer (early media is not an
  /// answer).
  record Ringing(LegId leg, ExchangeName exchange, Instant at) implements LegEvent {}

  /// Picked up; for a subscriber's phone nobody knows yet by whom.
  record Answered(LegId leg, ExchangeName exchange, Instant at) implements LegEvent {}

  /// A person is there and the leg waits to be joined. Also said of a doctor's or patient's browser
  /// or desk phone as soon as it is connected.
  record Confirmed(LegId leg, ExchangeName exchange, Instant at) implements LegEvent {}

  /// Media flows between this leg and at least one other.
  record Joined(LegId leg, ExchangeName exchange, Instant at) implements LegEvent {}

  /// This leg was joined and is alone again, waiting.
  record Parted(LegId leg, ExchangeName exchange, Instant at) implements LegEvent {}

  /// How sound came through on a phone's or desk phone's leg; told at most once, as the leg ends,
  /// before [Gone]. Browsers measure themselves.
  record Measured(LegId leg, ExchangeName exchange, Instant at, MediaReport report)
      implements LegEvent {}

  /// Who is at the leg pressed a key while it waited or talked.
  ///
  /// @param key a digit, `*`, `#`, or `A` to `D`
  record KeyPressed(LegId leg, ExchangeName exchange, Instant at, char key) implements LegEvent {}

  /// The leg is no more.
  ///
  /// @param ending how, if no person had been confirmed; after a confirmation it says only who hung
  ///   up
  record Gone(LegId leg, ExchangeName exchange, Instant at, Ending ending) implements LegEvent {}
}
