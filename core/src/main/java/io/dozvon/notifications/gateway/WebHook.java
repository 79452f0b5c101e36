package io.dozvon.notifications.gateway;

import io.dozvon.notifications.Carrier;
import io.dozvon.notifications.Channel;
import io.dozvon.notifications.Notice;
import io.dozvon.notifications.Reply;
import io.dozvon.notifications.ReportSettings;
import io.dozvon.notifications.ReportSettings.Recipient;
import io.dozvon.notifications.Retries;
import io.dozvon.notifications.Signatures;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Posts reports to organisations, signed (see [Signatures]). The body's `id` stays the same from
/// one try to the next, and the organisation is to take what it has had before for the same. It
/// answers 200 with `{"acknowledged": true}`, or with any other success and acknowledges later.
/// With anything else it has not got it yet: a web hook that was moved or whose key was forgotten
/// is no reason to keep from an organisation what it must know, so it is asked again for as long as
/// the report is valid.
@Component
final class WebHook implements Carrier {
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final ReportSettings settings;
  private final Line line;

  WebHook(ReportSettings settings) {
    this.settings = settings;
    this.line = new Line(settings.connectTimeout(), settings.answerTimeout());
  }

  @Override
  public Channel channel() {
    return Channel.REPORT;
  }

  @Override
  public String name() {
    return "web-hook";
  }

  @Override
  public boolean knowsRepeats() {
    return true;
  }

  @Override
  public Retries retries() {
    return settings.retries();
  }

  @Override
  public Duration patience() {
    return settings.connectTimeout().plus(settings.answerTimeout()).plus(MARGIN);
  }

  @Override
  public Reply carry(Notice notice, Instant now) {
    return settings
        .named(notice.facts().recipient())
        .map(recipient -> post(notice, recipient, now))
        .orElseGet(() -> new Reply.Later("no-such-recipient"));
  }

  private Reply post(Notice notice, Recipient recipient, Instant now) {
    String body = notice.body().orElseThrow();
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            "application/json",
            "Idempotency-Key",
            notice.facts().id().toString(),
            Signatures.HEADER,
            Signatures.sign(body, recipient.secret(), now));
    ShapedRequest request = new ShapedRequest("POST", recipient.uri(), headers, body);
    return switch (line.ask(request)) {
      case Line.Heard.Answered(int status, String answer) -> read(status, answer);
      case Line.Heard.NeverSent() -> new Reply.Later("unreachable");
      case Line.Heard.Silence() -> new Reply.Unclear("silence");
    };
  }

  private static Reply read(int status, String body) {
    if (!Answers.isSuccess(status)) {
      return new Reply.Later("http-" + status);
    }
    boolean acknowledged =
        Answers.json(body).filter(it -> it.path("acknowledged").asBoolean(false)).isPresent();
    return acknowledged ? new Reply.Acknowledged() : new Reply.Delivered();
  }
}
