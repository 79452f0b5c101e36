package io.dozvon.notifications;

import io.dozvon.notifications.Delivery.Accepted;
import io.dozvon.notifications.Delivery.Acknowledged;
import io.dozvon.notifications.Delivery.DeadLetter;
import io.dozvon.notifications.Delivery.Delivered;
import io.dozvon.notifications.Delivery.NotSent;
import io.dozvon.notifications.Delivery.Sending;
import io.dozvon.notifications.Delivery.Undeliverable;
import io.dozvon.notifications.Delivery.Unknown;
import io.dozvon.notifications.Delivery.Waiting;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Instant;
import java.util.Optional;

/// One message to one recipient.
///
/// @param body what it says, as long as it is kept
/// @param delivery how far it has come
public record Notice(Facts facts, Optional<String> body, Delivery delivery) {

  /// What does not depend on how far it is.
  ///
  /// @param recipient a phone in E.164, or an organisation's name in the settings
  /// @param about what sort of message it is, e.g. `not-reached`
  /// @param report what it is part of, if it is a report
  /// @param fleeting whether its body is erased as soon as it is no longer needed for sending
  /// @param carrier who takes it along, or tried to last
  /// @param validUntil after which it is of no use to anybody
  public record Facts(
      NoticeId id,
      Channel channel,
      String recipient,
      String about,
      Optional<Reported> report,
      boolean fleeting,
      String carrier,
      Instant createdAt,
      Instant validUntil) {

    /// For people who need to recognise a recipient without learning a number.
    public String masked() {
      return channel == Channel.TEXT ? new PhoneNumber(recipient).masked() : recipient;
    }

    @Override
    public String toString() {
      return "Notice[%s, %s to %s]".formatted(id, about, masked());
    }
  }

  /// The same in other hands: who carries texts may change while one waits.
  Notice by(String carrier) {
    Facts now =
        new Facts(
            facts.id(),
            facts.channel(),
            facts.recipient(),
            facts.about(),
            facts.report(),
            facts.fleeting(),
            carrier,
            facts.createdAt(),
            facts.validUntil());
    return new Notice(now, body, delivery);
  }

  /// Which report, and on whom.
  public record Reported(ReportId id, Optional<PatientId> patient) {}

  /// One that has come further; what is not needed any more is erased.
  Notice to(Delivery next) {
    return new Notice(facts, body.filter(_ -> needsBody(next)), next);
  }

  private boolean needsBody(Delivery next) {
    return switch (next) {
      case Waiting _, Sending _ -> true;
      case DeadLetter dead -> !dead.reason().equals(DeadLetter.EXPIRED);
      case NotSent _, Acknowledged _ -> false;
      case Accepted _, Delivered _, Undeliverable _, Unknown _ -> !facts.fleeting();
    };
  }

  @Override
  public String toString() {
    return facts + " " + delivery;
  }
}
