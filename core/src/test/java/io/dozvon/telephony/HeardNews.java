package io.dozvon.telephony;

import static org.awaitility.Awaitility.await;

import io.dozvon.telephony.acd.AcdEvent;
import io.dozvon.telephony.acd.AcdResumed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/// Keeps all that an exchange tells, and waits for it.
public final class HeardNews implements ExchangeNews {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<LegEvent> legEvents = new CopyOnWriteArrayList<>();
  private final List<ExchangeEvent> exchangeEvents = new CopyOnWriteArrayList<>();
  private final HeardCallers callers = new HeardCallers();

  @Override
  public void leg(LegEvent event) {
    legEvents.add(event);
  }

  @Override
  public void caller(AcdEvent event) {
    callers.hear(event);
  }

  @Override
  public void exchange(ExchangeEvent event) {
    exchangeEvents.add(event);
  }

  @Override
  public void line(AcdResumed event) {
    callers.resumed(event);
  }

  /// What was told of the line's callers.
  public HeardCallers callers() {
    return callers;
  }

  public List<LegEvent> of(LegId leg) {
    return legEvents.stream().filter(event -> event.leg().equals(leg)).toList();
  }

  public List<ExchangeEvent> ofExchange() {
    return List.copyOf(exchangeEvents);
  }

  /// The names of the leg's events so far, e.g. `[Dialled, Ringing, Gone]`.
  public List<String> story(LegId leg) {
    return of(leg).stream().map(event -> event.getClass().getSimpleName()).toList();
  }

  public <E extends LegEvent> E awaitLeg(LegId leg, Class<E> kind) {
    return awaitLeg(leg, kind, 1);
  }

  /// Waits for the leg's `nth` event of that kind.
  public <E extends LegEvent> E awaitLeg(LegId leg, Class<E> kind, int nth) {
    try {
      return await("%s of %s".formatted(kind.getSimpleName(), leg))
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> ofKind(leg, kind).skip(nth - 1L).findFirst(), found -> found.isPresent())
          .orElseThrow();
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(
          "no %s of %s, only %s; the exchange: %s"
              .formatted(kind.getSimpleName(), leg, of(leg), exchangeEvents),
          e);
    }
  }

  private <E extends LegEvent> Stream<E> ofKind(LegId leg, Class<E> kind) {
    return of(leg).stream().filter(kind::isInstance).map(kind::cast);
  }

  /// Waits for something the exchange tells of itself after it had told `after` such things.
  public <E extends ExchangeEvent> E awaitExchange(
      Class<E> kind, int after, Predicate<E> condition) {
    return await(kind.getSimpleName())
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                exchangeEvents.stream()
                    .skip(after)
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .filter(condition)
                    .findFirst(),
            found -> found.isPresent())
        .orElseThrow();
  }
}
