package io.dozvon.contactcentre;

import io.dozvon.telephony.acd.AcdEvent;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A call, and all that came of it so far, in the order it happened.
public record LineCallStory(
    LineCall call, List<Visit> visits, List<Offer> offers, List<AgentAct> acts) {

  /// A wait in one queue.
  ///
  /// @param left empty while they wait
  /// @param talkedUntil when the conversation it led to was over
  /// @param by who ended that
  public record Visit(
      QueueId queue,
      Instant entered,
      Optional<Instant> left,
      Optional<VisitResult> result,
      Optional<StaffId> agent,
      Optional<Instant> talkedUntil,
      Optional<AcdEvent.By> by) {

    /// Until they left, or until now.
    public Duration waited(Instant now) {
      return Duration.between(entered, left.orElse(now));
    }
  }

  /// A ringing of one agent's phone.
  ///
  /// @param ended empty while it rings
  public record Offer(
      QueueId queue,
      StaffId agent,
      Instant at,
      Optional<Instant> ended,
      Optional<OfferResult> result) {}

  /// How the ringing of a phone ended.
  public enum OfferResult {
    ANSWERED,
    NOT_TAKEN,
    /// The caller hung up, or somebody else answered.
    GONE
  }

  /// How a wait ended.
  public enum VisitResult {
    ANSWERED,
    ABANDONED,
    TOO_LONG,
    /// They asked to be called back.
    KEY,
    NOBODY,
    /// They were moved elsewhere.
    MOVED,
    LOST
  }

  /// What an agent asked for with the call.
  ///
  /// @param target a queue's name, or an agent's or doctor's id; empty if it needs none
  public record AgentAct(StaffId agent, Instant at, DeskAct act, Optional<String> target) {}
}
