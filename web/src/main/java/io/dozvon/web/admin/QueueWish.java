package io.dozvon.web.admin;

import io.dozvon.contactcentre.Queue;
import io.dozvon.contactcentre.QueueChange;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.acd.QueueSetup;
import io.dozvon.telephony.acd.QueueSetup.Overflow;
import io.dozvon.telephony.acd.Strategy;
import io.dozvon.vocabulary.Wire;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is said of a queue that is to be or to change; the rest stays as it is.
interface QueueWish {
  String CALLBACK = "callback";
  String GOODBYE = "goodbye";
  String INTO = "queue:";
  String NO_KEY = "none";

  @Nullable String nameRu();

  @Nullable String nameEn();

  @Nullable String strategy();

  @Nullable Integer weight();

  @Nullable Integer ringSeconds();

  @Nullable Integer wrapUpSeconds();

  @Nullable Integer maxWaitSeconds();

  @Nullable Integer maxCallers();

  @Nullable Integer announceSeconds();

  @Nullable Integer serviceLevelSeconds();

  @Nullable Integer serviceLevelPercent();

  @Nullable Integer offerCallbackSeconds();

  @Nullable String overflow();

  @Nullable String key();

  @Nullable Boolean usual();

  /// As most queues are.
  static Queue ordinary(QueueId id) {
    QueueSetup setup =
        new QueueSetup(
            id,
            Strategy.RRMEMORY,
            1,
            Duration.ofSeconds(20),
            Duration.ofSeconds(30),
            Duration.ofMinutes(15),
            0,
            Duration.ofSeconds(45),
            Duration.ofSeconds(20),
            Optional.of(Duration.ofMinutes(1)),
            new Overflow.Callback());
    return new Queue(setup, "", "", 80, Optional.empty(), false, 0);
  }

  /// @param version empty for a new one
  default QueueChange change(Queue before, Optional<Integer> version) {
    return new QueueChange(
        setup(before.setup()),
        Objects.requireNonNullElse(nameRu(), before.russianName()).strip(),
        Objects.requireNonNullElse(nameEn(), before.englishName()).strip(),
        Objects.requireNonNullElse(serviceLevelPercent(), before.servicePercent()),
        key(before),
        Objects.requireNonNullElse(usual(), before.usual()),
        version);
  }

  private QueueSetup setup(QueueSetup before) {
    return new QueueSetup(
        before.id(),
        NewPatientJson.written(strategy())
            .map(it -> Wire.read(Strategy.class, it.strip()))
            .orElse(before.strategy()),
        Objects.requireNonNullElse(weight(), before.weight()),
        seconds(ringSeconds(), before.ringTime()),
        seconds(wrapUpSeconds(), before.wrapUp()),
        seconds(maxWaitSeconds(), before.maxWait()),
        Objects.requireNonNullElse(maxCallers(), before.maxCallers()),
        seconds(announceSeconds(), before.announceEvery()),
        seconds(serviceLevelSeconds(), before.serviceLevel()),
        offer(before.offerCallbackAfter()),
        NewPatientJson.written(overflow())
            .map(it -> overflow(it.strip()))
            .orElse(before.overflow()));
  }

  private static Duration seconds(@Nullable Integer wished, Duration before) {
    return wished == null ? before : Duration.ofSeconds(wished);
  }

  private Optional<Duration> offer(Optional<Duration> before) {
    return Optional.of(seconds(offerCallbackSeconds(), before.orElse(Duration.ZERO)))
        .filter(it -> !it.isZero());
  }

  private Optional<Character> key(Queue before) {
    return NewPatientJson.written(key())
        .map(String::strip)
        .map(it -> it.equals(NO_KEY) ? Optional.<Character>empty() : Optional.of(it.charAt(0)))
        .orElse(before.key());
  }

  /// @throws IllegalArgumentException if it is none of them
  static Overflow overflow(String text) {
    return switch (text) {
      case CALLBACK -> new Overflow.Callback();
      case GOODBYE -> new Overflow.Goodbye();
      case String into when into.startsWith(INTO) ->
          new Overflow.Queue(new QueueId(into.substring(INTO.length())));
      case String other -> throw new IllegalArgumentException(other);
    };
  }

  static boolean isKey(String text) {
    return text.matches("[1-9]|" + NO_KEY);
  }
}
