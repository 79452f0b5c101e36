package io.dozvon.web.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls under way at once, each brought to a step of its own.
final class Calls implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Calls.class);
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final CallCentre centre;
  private final Map<Step, Call> calls = new EnumMap<>(Step.class);

  Calls(CallCentre centre) {
    this.centre = centre;
  }

  /// One more at each of these steps, its doctor at this node.
  void bring(Node node, List<Step> steps) {
    steps.forEach(step -> calls.put(step, centre.due(step, node)));
    each(steps.stream().map(this::at), this::bring);
  }

  /// All doctors turn to this node.
  void moveTo(Node node) {
    calls.replaceAll((_, call) -> call.movedTo(node));
  }

  Stream<Call> all() {
    return calls.values().stream();
  }

  Call at(Step step) {
    return Objects.requireNonNull(calls.get(step));
  }

  private static void each(Stream<Call> calls, Consumer<Call> act) {
    try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      List<? extends Future<?>> done =
          calls.map(call -> hands.submit(() -> act.accept(call))).toList();
      for (Future<?> one : done) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void bring(Call call) {
    switch (call.step()) {
      case BEFORE_THE_COMMIT -> standsAt(Holds.Point.BEFORE_COMMIT, 2, call);
      case BEFORE_THE_COMMAND -> standsAt(Holds.Point.AFTER_COMMIT, 2, call);
      case AFTER_THE_COMMAND -> calls(call, () -> assertThat(lastAttempt(call).dialled()).isTrue());
      case RINGING -> calls(call, () -> assertThat(lastAttempt(call).ringing()).isTrue());
      case ANSWERED -> calls(call, () -> assertThat(lastAttempt(call).pickedUp()).isTrue());
      case CONFIRMING -> calls(call, () -> assertThat(wrongKeys(call)).isEqualTo("1"));
      case JOINED -> talks(call);
      case ENDING -> {
        talks(call);
        centre.holds().ask(call.consultation(), Holds.Point.AFTER_COMMIT, 1);
        Thread.ofVirtual().start(() -> finish(call));
        centre.holds().awaitHeld(call.consultation(), Holds.Point.AFTER_COMMIT);
      }
      case AFTER_ONE_ATTEMPT -> calls(call, () -> assertThat(failed(call)).isEqualTo(1));
      case AFTER_TWO_ATTEMPTS -> calls(call, () -> assertThat(failed(call)).isEqualTo(2));
      case AFTER_A_FAULT ->
          calls(call, () -> assertThat(lastAttempt(call).fault()).contains("carrier"));
    }
  }

  private void standsAt(Holds.Point point, int attempt, Call call) {
    centre.holds().ask(call.consultation(), point, attempt);
    calls(call, () -> {});
    centre.holds().awaitHeld(call.consultation(), point);
  }

  private void talks(Call call) {
    calls(call, () -> assertThat(isJoined(call)).isTrue());
  }

  private void calls(Call call, ThrowingRunnable until) {
    assertThat(call.asks("call").status()).as("%s is called", call).isEqualTo(200);
    await("" + call)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptions()
        .untilAsserted(until);
  }

  /// The answer does not come if the service dies meanwhile.
  private static void finish(Call call) {
    try {
      call.asks("finish");
    } catch (UncheckedIOException e) {
      log.info("{}: {}", call, e.getMessage());
    }
  }

  private Records.Attempt lastAttempt(Call call) {
    return centre.records().attempts(call.consultation()).getLast();
  }

  private long failed(Call call) {
    return centre.records().attempts(call.consultation()).stream()
        .filter(attempt -> attempt.outcomes() > 0)
        .count();
  }

  private String wrongKeys(Call call) {
    return centre.operator().variable(lastAttempt(call).leg(), "DOZVON_WRONG");
  }

  boolean isJoined(Call call) {
    Records.Consultation row = centre.records().consultation(call.consultation());
    return row.isTalk()
        && centre
            .operator()
            .areJoined(row.doctorLeg().orElseThrow(), row.patientLeg().orElseThrow());
  }

  /// The channels of both sides of a call and their bridge.
  List<Operator.Channel> channels(Step step) {
    Records.Consultation row = centre.records().consultation(at(step).consultation());
    return Stream.of(row.doctorLeg(), row.patientLeg())
        .map(leg -> centre.operator().channel(leg.orElseThrow()).orElseThrow())
        .toList();
  }

  /// Both sides of a conversation were lost: the doctor comes back and calls the patient again.
  void comeBack(Step step) {
    assertThat(at(step).asks("rejoin").status()).isEqualTo(200);
    await("the doctor is back")
        .atMost(PATIENCE)
        .until(() -> at(step).page().shown(at(step).consultation()).state().equals("waiting"));
    assertThat(at(step).asks("call").status()).isEqualTo(200);
  }

  void cue(Step... steps) {
    for (Step step : steps) {
      centre.phones().cue(at(step).number());
    }
  }

  @Override
  public void close() {
    all().forEach(Call::close);
  }
}
