package io.dozvon.telephony.acd;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What an exchange tells of one line call. Events of one call arrive in order; one may arrive
/// twice, and after a lost connection some never do: whoever listens must accept that and go by the
/// journal.
public sealed interface AcdEvent {
  LineCallId call();

  ExchangeName exchange();

  Instant at();

  /// Somebody called the line; nobody has spoken with them yet.
  ///
  /// @param caller as the carrier tells; a hint, never proof (R5); empty if withheld
  /// @param did the number that was called
  record Arrived(
      LineCallId call,
      ExchangeName exchange,
      Instant at,
      Optional<PhoneNumber> caller,
      String did,
      Language language)
      implements AcdEvent {}

  /// The line is closed; they hear so and may ask to be called back.
  record Closed(LineCallId call, ExchangeName exchange, Instant at) implements AcdEvent {}

  /// They wait in a queue, at first or again.
  ///
  /// @param position from 1
  record Queued(LineCallId call, ExchangeName exchange, Instant at, QueueId queue, int position)
      implements AcdEvent {}

  /// An agent's phone begins to ring for them.
  record Offered(LineCallId call, ExchangeName exchange, Instant at, QueueId queue, StaffId agent)
      implements AcdEvent {}

  /// That agent's phone rang no longer and they had not answered.
  record NotTaken(
      LineCallId call,
      ExchangeName exchange,
      Instant at,
      QueueId queue,
      StaffId agent,
      Duration rang)
      implements AcdEvent {}

  /// They talk with an agent. Told again when an agent takes them back, or was given them.
  ///
  /// @param waited since they came into the queue, as the exchange counts it, in whole seconds;
  ///   zero if no queue has given them to the agent
  record Connected(
      LineCallId call,
      ExchangeName exchange,
      Instant at,
      QueueId queue,
      StaffId agent,
      Duration waited)
      implements AcdEvent {}

  /// The agent and they talk no longer.
  ///
  /// @param by who ended it
  /// @param talked as the exchange counts it, in whole seconds; as the events tell, if no queue has
  ///   given the caller to the agent or they were taken from them
  record Parted(
      LineCallId call,
      ExchangeName exchange,
      Instant at,
      QueueId queue,
      StaffId agent,
      By by,
      Duration talked)
      implements AcdEvent {}

  /// They wait in the queue no longer and no agent has answered.
  record Left(LineCallId call, ExchangeName exchange, Instant at, QueueId queue, Why why)
      implements AcdEvent {}

  /// They asked to be called back.
  ///
  /// @param number at which; what the carrier told or what they keyed in
  /// @param queue the one they wait for; the line's usual one outside of its hours
  record CallbackWanted(
      LineCallId call, ExchangeName exchange, Instant at, PhoneNumber number, QueueId queue)
      implements AcdEvent {}

  /// The caller's call is over.
  record Over(LineCallId call, ExchangeName exchange, Instant at) implements AcdEvent {}

  enum By {
    CALLER,
    AGENT,
    TRANSFER
  }

  enum Why {
    /// The caller hung up.
    ABANDONED,
    /// They waited too long.
    TOO_LONG,
    /// They pressed the key for a call back.
    KEY,
    /// Nobody is there to answer, or too many wait.
    NOBODY,
    /// They were moved elsewhere.
    MOVED
  }
}
