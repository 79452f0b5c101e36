package io.dozvon.notifications.store;

import io.dozvon.database.notifications.tables.records.NoticeRecord;
import io.dozvon.notifications.AttemptId;
import io.dozvon.notifications.Channel;
import io.dozvon.notifications.Delivery;
import io.dozvon.notifications.Delivery.Accepted;
import io.dozvon.notifications.Delivery.Acknowledged;
import io.dozvon.notifications.Delivery.DeadLetter;
import io.dozvon.notifications.Delivery.Delivered;
import io.dozvon.notifications.Delivery.NotSent;
import io.dozvon.notifications.Delivery.Sending;
import io.dozvon.notifications.Delivery.Settled;
import io.dozvon.notifications.Delivery.Undeliverable;
import io.dozvon.notifications.Delivery.Unknown;
import io.dozvon.notifications.Delivery.Waiting;
import io.dozvon.notifications.Notice;
import io.dozvon.notifications.NoticeId;
import io.dozvon.notifications.NoticeState;
import io.dozvon.notifications.ReportId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.Optional;

/// Turns a notice into its row and back.
final class NoticeRows {
  private NoticeRows() {}

  static NoticeRecord write(Notice notice) {
    Notice.Facts facts = notice.facts();
    NoticeRecord row = new NoticeRecord();
    row.setId(facts.id().value());
    row.setChannel(Wire.name(facts.channel()));
    row.setRecipient(facts.recipient());
    row.setAbout(facts.about());
    row.setReportId(facts.report().map(report -> report.id().value()).orElse(null));
    row.setPatientId(
        facts.report().flatMap(Notice.Reported::patient).map(PatientId::value).orElse(null));
    row.setFleeting(facts.fleeting());
    row.setCreatedAt(facts.createdAt());
    row.setValidUntil(facts.validUntil());
    writeProgress(notice, row);
    return row;
  }

  /// What changes as a notice comes further.
  static NoticeRecord progress(Notice notice) {
    NoticeRecord row = new NoticeRecord();
    writeProgress(notice, row);
    return row;
  }

  private static void writeProgress(Notice notice, NoticeRecord row) {
    row.setCarrier(notice.facts().carrier());
    row.setBody(notice.body().orElse(null));
    row.setState(nameOf(notice.delivery()));
    row.setDueAt(null);
    row.setSettledAt(null);
    row.setReason(null);
    switch (notice.delivery()) {
      case Waiting waiting -> {
        row.setTries(waiting.tries());
        row.setDueAt(waiting.dueAt());
      }
      case Sending sending -> {
        row.setTries(sending.tries());
        row.setAttemptId(sending.attempt().value());
        row.setDueAt(sending.lostAt());
      }
      case Accepted accepted -> {
        row.setAcceptedAt(accepted.at());
        row.setCarrierId(accepted.carrierId().orElse(null));
      }
      case Settled settled -> {
        row.setSettledAt(settled.at());
        row.setReason(settled instanceof DeadLetter dead ? dead.reason() : null);
      }
    }
  }

  static String nameOf(Delivery delivery) {
    return Wire.name(NoticeState.of(delivery));
  }

  static Notice read(NoticeRecord row) {
    return new Notice(facts(row), Optional.ofNullable(row.getBody()), delivery(row));
  }

  private static Notice.Facts facts(NoticeRecord row) {
    return new Notice.Facts(
        new NoticeId(row.getId()),
        Wire.read(Channel.class, row.getChannel()),
        row.getRecipient(),
        row.getAbout(),
        Optional.ofNullable(row.getReportId())
            .map(report ->
                new Notice.Reported(
                    new ReportId(report),
                    Optional.ofNullable(row.getPatientId()).map(PatientId::new))),
        row.getFleeting(),
        row.getCarrier(),
        row.getCreatedAt(),
        row.getValidUntil());
  }

  private static Delivery delivery(NoticeRecord row) {
    Instant settledAt = row.getSettledAt();
    return switch (Wire.read(NoticeState.class, row.getState())) {
      case WAITING -> new Waiting(row.getTries(), row.getDueAt());
      case SENDING ->
          new Sending(new AttemptId(row.getAttemptId()), row.getTries(), row.getDueAt());
      case ACCEPTED -> new Accepted(Optional.ofNullable(row.getCarrierId()), row.getAcceptedAt());
      case DELIVERED -> new Delivered(settledAt);
      case ACKNOWLEDGED -> new Acknowledged(settledAt);
      case UNDELIVERABLE -> new Undeliverable(settledAt);
      case UNKNOWN -> new Unknown(new AttemptId(row.getAttemptId()), settledAt);
      case DEAD_LETTER -> new DeadLetter(settledAt, row.getReason());
      case NOT_SENT -> new NotSent(settledAt);
    };
  }
}
