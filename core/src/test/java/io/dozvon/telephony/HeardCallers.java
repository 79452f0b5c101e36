package io.dozvon.telephony;

import io.dozvon.telephony.acd.AcdEvent;
import io.dozvon.telephony.acd.AcdResumed;
import io.dozvon.telephony.acd.LineCallId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/// Keeps all that an exchange tells of the line's callers, and waits for it.
public final class HeardCallers {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration STEP = Duration.ofMillis(20);

  private final List<AcdEvent> events = new CopyOnWriteArrayList<>();
  private final List<AcdResumed> looks = new CopyOnWriteArrayList<>();

  void hear(AcdEvent event) {
    events.add(event);
  }

  void resumed(AcdResumed look) {
    looks.add(look);
  }

  public List<AcdEvent> of(LineCallId call) {
    return events.stream().filter(event -> event.call().equals(call)).toList();
  }

  public List<AcdResumed> looks() {
    return List.copyOf(looks);
  }

  /// The names of the call's events so far, e.g. `[Arrived, Queued, Offered]`.
  public List<String> story(LineCallId call) {
    return of(call).stream().map(event -> event.getClass().getSimpleName()).toList();
  }

  public <E extends AcdEvent> E await(LineCallId call, Class<E> kind) {
    return await(call, kind, 1);
  }

  /// Waits for the call's `nth` event of that kind.
  public <E extends AcdEvent> E await(LineCallId call, Class<E> kind, int nth) {
    return await(
        kind.getSimpleName() + " " + nth + " of " + call, of -> of.call().equals(call), kind, nth);
  }

  /// Waits for an event of that kind of any call.
  public <E extends AcdEvent> E await(Class<E> kind, Predicate<E> which) {
    return await(
        kind.getSimpleName(),
        event -> kind.isInstance(event) && which.test(kind.cast(event)),
        kind,
        1);
  }

  private <E extends AcdEvent> E await(
      String what, Predicate<AcdEvent> which, Class<E> kind, int nth) {
    try {
      return Awaitility.await(what)
          .atMost(PATIENCE)
          .pollInterval(STEP)
          .until(() -> ofKind(which, kind).skip(nth - 1L).findFirst(), found -> found.isPresent())
          .orElseThrow();
    } catch (ConditionTimeoutException e) {
      throw new AssertionError("no %s, only %s".formatted(what, events), e);
    }
  }

  private <E extends AcdEvent> Stream<E> ofKind(Predicate<AcdEvent> which, Class<E> kind) {
    return events.stream().filter(which).filter(kind::isInstance).map(kind::cast);
  }

  /// Waits for a look after the first `after` ones.
  public AcdResumed awaitLook(int after, Predicate<AcdResumed> which) {
    return Awaitility.await("look")
        .atMost(PATIENCE)
        .pollInterval(STEP)
        .until(
            () -> looks.stream().skip(after).filter(which).findFirst(), found -> found.isPresent())
        .orElseThrow();
  }
}
