package io.dozvon.access;

import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/// All phones there are: shows the texts that would have arrived.
@Component
@Primary
public class RecordedTexts implements CodeTexts {
  /// One text.
  public record Text(String code, int minutes, CodeFor purpose, Language language, Instant until) {}

  private final Map<PhoneNumber, List<Text>> texts = new ConcurrentHashMap<>();

  @Override
  public void send(
      PhoneNumber to,
      String code,
      int minutes,
      CodeFor purpose,
      Language language,
      Instant validUntil) {
    texts
        .computeIfAbsent(to, _ -> new CopyOnWriteArrayList<>())
        .add(new Text(code, minutes, purpose, language, validUntil));
  }

  public List<Text> at(PhoneNumber number) {
    return texts.getOrDefault(number, List.of());
  }

  public Optional<Text> lastAt(PhoneNumber number) {
    List<Text> all = at(number);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }
}
