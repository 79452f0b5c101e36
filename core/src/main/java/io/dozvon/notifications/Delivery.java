package io.dozvon.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How far a notice has come.
public sealed interface Delivery {

  /// A provider's later word. One that comes late, twice or out of order changes nothing.
  default Delivery heard(Receipt.Word word, String carrierId, Instant now) {
    boolean open = this instanceof Sending || this instanceof Accepted || this instanceof Unknown;
    return switch (word) {
      case SENT -> this instanceof Unknown ? new Accepted(Optional.of(carrierId), now) : this;
      case DELIVERED -> open ? new Delivered(now) : this;
      case UNDELIVERABLE -> open ? new Undeliverable(now) : this;
    };
  }

  /// The organisation's word that it has taken note.
  default Delivery acknowledged(Instant now) {
    return switch (this) {
      case Waiting _, Sending _, Delivered _, DeadLetter _ -> new Acknowledged(now);
      case Accepted _, Acknowledged _, Undeliverable _, Unknown _, NotSent _ -> this;
    };
  }

  /// The answer to one request; it may come when the request has been given up for lost.
  default Delivery answered(AttemptId to, Reply reply, Carriage carriage, Instant now) {
    return switch (this) {
      case Sending sending when sending.attempt().equals(to) ->
          sending.answered(reply, carriage, now);
      case Unknown unknown when unknown.attempt().equals(to) -> unknown.answered(reply, now);
      case Delivery _ -> this;
    };
  }

  /// To be handed to its carrier.
  ///
  /// @param tries how many attempts failed so far
  record Waiting(int tries, Instant dueAt) implements Delivery {
    /// @param patience after which nobody expects an answer any more
    Sending begin(AttemptId attempt, Instant now, Duration patience) {
      return new Sending(attempt, tries + 1, now.plus(patience));
    }

    DeadLetter expired(Instant now) {
      return new DeadLetter(now, DeadLetter.EXPIRED);
    }
  }

  /// A request is on its way or was, and its answer is not known.
  ///
  /// @param tries this one included
  /// @param lostAt when the node that made it must have died or lost its answer
  record Sending(AttemptId attempt, int tries, Instant lostAt) implements Delivery {
    private Delivery answered(Reply reply, Carriage carriage, Instant now) {
      return switch (reply) {
        case Reply.Accepted(Optional<String> carrierId) -> new Accepted(carrierId, now);
        case Reply.Delivered() -> new Delivered(now);
        case Reply.Acknowledged() -> new Acknowledged(now);
        case Reply.Refused _ -> new DeadLetter(now, DeadLetter.REFUSED);
        case Reply.Later _ -> again(carriage, now);
        case Reply.Unclear _ -> unclear(carriage, now);
      };
    }

    /// Nobody will answer it any more.
    Delivery unclear(Carriage carriage, Instant now) {
      return carriage.knowsRepeats() ? again(carriage, now) : new Unknown(attempt, now);
    }

    private Delivery again(Carriage carriage, Instant now) {
      Instant next = now.plus(carriage.retries().pauseAfter(tries));
      if (tries >= carriage.retries().attempts()) {
        return new DeadLetter(now, DeadLetter.TRIED_TOO_OFTEN);
      }
      return next.isBefore(carriage.validUntil())
          ? new Waiting(tries, next)
          : new DeadLetter(now, DeadLetter.EXPIRED);
    }
  }

  /// The rules of a notice's way.
  ///
  /// @param knowsRepeats whether the carrier knows a message that it is given twice by our id
  record Carriage(boolean knowsRepeats, Retries retries, Instant validUntil) {}

  /// The provider has it.
  ///
  /// @param carrierId what the provider calls it, if it said
  record Accepted(Optional<String> carrierId, Instant at) implements Delivery {}

  /// Nothing more is done about it.
  sealed interface Settled extends Delivery {
    Instant at();
  }

  /// On the phone, or at the organisation, which has yet to take note of it.
  record Delivered(Instant at) implements Settled {}

  /// The organisation has taken note of it.
  record Acknowledged(Instant at) implements Settled {}

  /// The provider gave it up.
  record Undeliverable(Instant at) implements Settled {}

  /// It may have been sent, or not; it is not sent again.
  ///
  /// @param attempt the request whose answer is missing
  record Unknown(AttemptId attempt, Instant at) implements Settled {
    private Delivery answered(Reply reply, Instant now) {
      return switch (reply) {
        case Reply.Accepted(Optional<String> carrierId) -> new Accepted(carrierId, now);
        case Reply.Delivered(), Reply.Acknowledged() -> new Delivered(now);
        case Reply.Refused _, Reply.Later _ -> new DeadLetter(now, DeadLetter.REFUSED);
        case Reply.Unclear _ -> this;
      };
    }
  }

  /// Given up before any carrier had it.
  ///
  /// @param reason one of the words below
  record DeadLetter(Instant at, String reason) implements Settled {
    static final String REFUSED = "refused";
    static final String EXPIRED = "expired";
    static final String TRIED_TOO_OFTEN = "tried-too-often";

    Waiting retry(Instant now) {
      return new Waiting(0, now);
    }
  }

  /// This installation sends no texts.
  record NotSent(Instant at) implements Settled {}
}
