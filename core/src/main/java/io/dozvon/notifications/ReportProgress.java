package io.dozvon.notifications;

import java.time.Instant;

/// How far a report has come at one organisation.
///
/// @param recipient the organisation's name in the settings
/// @param reportedAt when we wished it
/// @param since when it came to that state; of one that waits, when it was wished
public record ReportProgress(
    ReportId report,
    String kind,
    String recipient,
    Instant reportedAt,
    State state,
    Instant since) {

  /// As those who wait for it see it.
  public enum State {
    WAITING,
    DELIVERED,
    ACKNOWLEDGED,
    FAILED
  }

  static ReportProgress of(Notice notice) {
    Notice.Facts facts = notice.facts();
    return new ReportProgress(
        facts.report().orElseThrow().id(),
        facts.about(),
        facts.recipient(),
        facts.createdAt(),
        stateOf(notice.delivery()),
        notice.delivery() instanceof Delivery.Settled settled ? settled.at() : facts.createdAt());
  }

  private static State stateOf(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Waiting _, Delivery.Sending _ -> State.WAITING;
      case Delivery.Accepted _, Delivery.Delivered _ -> State.DELIVERED;
      case Delivery.Acknowledged _ -> State.ACKNOWLEDGED;
      case Delivery.Undeliverable _,
          Delivery.Unknown _,
          Delivery.DeadLetter _,
          Delivery.NotSent _ ->
          State.FAILED;
    };
  }
}
