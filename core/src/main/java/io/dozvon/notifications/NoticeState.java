package io.dozvon.notifications;

/// The name of how far a notice has come.
public enum NoticeState {
  WAITING,
  SENDING,
  ACCEPTED,
  DELIVERED,
  ACKNOWLEDGED,
  UNDELIVERABLE,
  UNKNOWN,
  DEAD_LETTER,
  NOT_SENT;

  public static NoticeState of(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Waiting _ -> WAITING;
      case Delivery.Sending _ -> SENDING;
      case Delivery.Accepted _ -> ACCEPTED;
      case Delivery.Delivered _ -> DELIVERED;
      case Delivery.Acknowledged _ -> ACKNOWLEDGED;
      case Delivery.Undeliverable _ -> UNDELIVERABLE;
      case Delivery.Unknown _ -> UNKNOWN;
      case Delivery.DeadLetter _ -> DEAD_LETTER;
      case Delivery.NotSent _ -> NOT_SENT;
    };
  }
}
