package io.dozvon.notifications.gateway;

import io.dozvon.notifications.Channel;
import io.dozvon.notifications.Notice;
import io.dozvon.notifications.NoticeId;
import io.dozvon.notifications.Receipt;
import io.dozvon.notifications.ReceiptReader;
import io.dozvon.notifications.Reply;
import io.dozvon.notifications.Retries;
import io.dozvon.notifications.SmsSettings;
import io.dozvon.vocabulary.Answer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Hands texts to a provider.
final class TextGateway implements ReceiptReader {
  /// So long a node may take from the attempt's commit to the request, and from the answer on.
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final Provider provider;
  private final SmsSettings settings;
  private final RequestTemplate template;
  private final Line line;

  TextGateway(Provider provider, SmsSettings settings) {
    this.provider = provider;
    this.settings = settings;
    this.template =
        Optional.ofNullable(settings.template())
            .map(RequestTemplate::in)
            .orElseGet(() -> RequestTemplate.of(provider.name()));
    this.line = new Line(settings.connectTimeout(), settings.answerTimeout());
    tryOut();
  }

  /// A template that is wrong is found at the start, not with the first text.
  private void tryOut() {
    shape(new Letter(NoticeId.random().toString(), "+79000000000", "?", Duration.ofHours(1)));
  }

  /// What a template is told of a text.
  private record Letter(String id, String to, String text, Duration left) {}

  @Override
  public Channel channel() {
    return Channel.TEXT;
  }

  @Override
  public String name() {
    return provider.name();
  }

  @Override
  public boolean knowsRepeats() {
    return provider.knowsRepeats();
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
    Notice.Facts facts = notice.facts();
    Letter letter =
        new Letter(
            facts.id().toString(),
            facts.recipient(),
            notice.body().orElseThrow(),
            Duration.between(now, facts.validUntil()));
    return switch (line.ask(shape(letter))) {
      case Line.Heard.Answered(int status, String body) -> provider.read(status, body);
      case Line.Heard.NeverSent() -> new Reply.Later("unreachable");
      case Line.Heard.Silence() -> new Reply.Unclear("silence");
    };
  }

  private ShapedRequest shape(Letter letter) {
    Map<String, Object> values = new HashMap<>();
    values.put("address", address());
    values.put("id", new Value(letter.id()));
    values.put("to", new Value(letter.to()));
    values.put("digits", new Value(letter.to().substring(1)));
    values.put("text", new Value(letter.text()));
    values.put("sender", new Value(settings.sender()));
    values.put("login", new Value(settings.login()));
    values.put("password", new Value(settings.password().reveal()));
    values.put("validity", new Validity(letter.left()));
    return template.fill(values);
  }

  private String address() {
    URI other = settings.url();
    return other == null ? provider.address() : other.toString().replaceAll("/+$", "");
  }

  @Override
  public Answer<List<Receipt>> read(Receipt.Request request) {
    return provider.receipts(request);
  }

  @Override
  public String thanks() {
    return provider.thanks();
  }
}
