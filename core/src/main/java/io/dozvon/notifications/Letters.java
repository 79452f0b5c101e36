package io.dozvon.notifications;

import io.dozvon.notifications.Notice.Facts;
import io.dozvon.notifications.ReportSettings.Recipient;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes the notices that are wished.
@Component
class Letters {
  private final Carriers carriers;
  private final ReportSettings reports;
  private final JsonMapper json = JsonMapper.shared();

  Letters(Carriers carriers, ReportSettings reports) {
    this.carriers = carriers;
    this.reports = reports;
  }

  boolean sendsTexts(Instant now) {
    return !(carriers.of(Channel.TEXT).beginning(now) instanceof Delivery.NotSent);
  }

  Notice text(
      TextMessage message, PhoneNumber to, Language language, Instant now, Instant validUntil) {
    Carrier carrier = carriers.of(Channel.TEXT);
    Facts facts =
        new Facts(
            NoticeId.random(),
            Channel.TEXT,
            to.e164(),
            Wording.about(message),
            Optional.empty(),
            opensSomething(message) && !carrier.shows(),
            carrier.name(),
            now,
            validUntil);
    return begin(facts, Wording.of(message, language), now);
  }

  private static boolean opensSomething(TextMessage message) {
    return message instanceof TextMessage.ConfirmationCode
        || message instanceof TextMessage.Invitation;
  }

  /// One for each organisation that is to know of such things, and of this patient.
  List<Notice> report(ReportId id, Report report, Instant now) {
    return reports.recipients().stream()
        .filter(recipient -> recipient.wants(report))
        .map(recipient -> report(id, report, recipient, now))
        .toList();
  }

  private Notice report(ReportId id, Report report, Recipient to, Instant now) {
    Facts facts =
        new Facts(
            NoticeId.random(),
            Channel.REPORT,
            to.name(),
            report.kind(),
            Optional.of(new Notice.Reported(id, report.subject())),
            false,
            carriers.of(Channel.REPORT).name(),
            now,
            now.plus(reports.validFor()));
    return begin(facts, body(facts, report), now);
  }

  private String body(Facts facts, Report report) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", facts.id().toString());
    body.put("report", facts.report().orElseThrow().id().toString());
    body.put("kind", report.kind());
    report.subject().ifPresent(patient -> body.put("patient", patient.toString()));
    body.put("at", facts.createdAt().toString());
    body.put("payload", report.payload());
    return json.writeValueAsString(body);
  }

  private Notice begin(Facts facts, String body, Instant now) {
    Delivery beginning = carriers.of(facts.channel()).beginning(now);
    return new Notice(facts, Optional.of(body), beginning).to(beginning);
  }
}
