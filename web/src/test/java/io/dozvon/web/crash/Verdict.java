package io.dozvon.web.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Compares what the doctors' pages show, what is on record, what Asterisk does and what the
/// carrier was asked for.
record Verdict(CallCentre centre, Calls calls) {
  private static final Logger log = LoggerFactory.getLogger(Verdict.class);

  /// As the policy of the service has it, see [CallCentre].
  private static final int RINGS = 3;

  private static final Limit TRUE_AGAIN = Limit.ofSeconds(5);
  private static final Limit PATIENCE = Limit.ofSeconds(40);

  /// Within five seconds each page shows what is on record, and that is what Asterisk does.
  void awaitTruth() {
    long begun = System.nanoTime();
    calls.all().forEach(call -> within(TRUE_AGAIN, begun, call, this::isTrue));
    log.info("pages are true again after {} ms", sinceMillis(begun));
  }

  private static long sinceMillis(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun).toMillis();
  }

  private static void within(Limit time, long begun, Call call, Consumer<Call> assertion) {
    await("" + call)
        .atMost(time.leftSince(begun))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptions()
        .untilAsserted(() -> assertion.accept(call));
  }

  /// Each call has gone on from its step, those without a cue excepted, and its page shows it.
  ///
  /// @param since when it could, by [System#nanoTime]
  void awaitAllGoOn(Limit time, long since) {
    calls.all().forEach(call -> within(time, since, call, this::wentOn));
    log.info("all calls go on after {} ms", sinceMillis(since));
  }

  private void wentOn(Call call) {
    isTrue(call);
    Records.Consultation row = centre.records().consultation(call.consultation());
    List<Records.Attempt> attempts = centre.records().attempts(call.consultation());
    switch (call.step()) {
      case BEFORE_THE_COMMIT, AFTER_ONE_ATTEMPT, AFTER_A_FAULT ->
          assertThat(attempts).as("%s", call).hasSizeGreaterThanOrEqualTo(2);
      case BEFORE_THE_COMMAND, AFTER_TWO_ATTEMPTS ->
          assertThat(attempts).as("%s", call).hasSizeGreaterThanOrEqualTo(3);
      case AFTER_THE_COMMAND -> assertThat(attempts).as("%s", call).hasSize(1);
      case RINGING, ANSWERED, CONFIRMING, JOINED ->
          assertThat(row.isTalk()).as("%s", call).isTrue();
      case ENDING -> assertThat(row.state()).as("%s", call).isEqualTo("closed");
    }
  }

  /// As often the carrier was asked to ring for a call.
  void rang(Step step, int times) {
    assertThat(centre.phones().callsTo(calls.at(step).number()))
        .as("INVITEs of %s", calls.at(step))
        .hasSize(times);
  }

  /// As often as there are attempts, and no attempt too many.
  void eachAttemptRang(Step step, int times) {
    rang(step, times);
    assertThat(centre.records().attempts(calls.at(step).consultation()))
        .as("attempts of %s", calls.at(step))
        .hasSize(times);
  }

  private void isTrue(Call call) {
    Records.Consultation row = centre.records().consultation(call.consultation());
    List<Records.Attempt> attempts = centre.records().attempts(call.consultation());
    DoctorPage.Shown shown = call.page().shown(call.consultation());
    assertThat(shown.state()).as("state on the page of %s", call).isEqualTo(state(row, attempts));
    assertThat(shown.attempts())
        .as("attempts on the page of %s", call)
        .isEqualTo(attempts.reversed().stream().map(Verdict::words).toList());
    isWhatAsteriskDoes(call, row, attempts);
  }

  private void isWhatAsteriskDoes(
      Call call, Records.Consultation row, List<Records.Attempt> attempts) {
    Set<UUID> there =
        centre.operator().channels().stream()
            .map(Operator.Channel::leg)
            .collect(Collectors.toSet());
    Set<UUID> onRecord = legs(row, attempts);
    assertThat(there).as("legs at the exchange of %s", call).containsAll(onRecord);
    assertThat(calls.isJoined(call))
        .as("%s talks, of %s with %s", call, row, centre.operator().channels())
        .isEqualTo(row.isTalk());
    attempts.stream()
        .map(Records.Attempt::leg)
        .filter(leg -> !onRecord.contains(leg))
        .forEach(leg -> assertThat(there).as("ended legs of %s", call).doesNotContain(leg));
  }

  /// Those that are at the exchange if the record is right.
  private static Set<UUID> legs(Records.Consultation row, List<Records.Attempt> attempts) {
    return Stream.concat(
            Stream.of(row.doctorLeg(), row.patientLeg()).flatMap(Optional::stream),
            attempts.stream().filter(attempt -> attempt.outcomes() == 0).map(Records.Attempt::leg))
        .collect(Collectors.toSet());
  }

  private static String state(Records.Consultation row, List<Records.Attempt> attempts) {
    if (!row.state().equals("running")) {
      return row.state();
    }
    if (!row.doctorSide().equals(Optional.of("present"))) {
      return "away";
    }
    if (row.isTalk()) {
      return "talking";
    }
    return attempts.stream().anyMatch(attempt -> attempt.outcomes() == 0)
        ? "calling-again"
        : "waiting";
  }

  private static String words(Records.Attempt attempt) {
    return attempt.disposition().orElseGet(() -> progress(attempt));
  }

  private static String progress(Records.Attempt attempt) {
    if (attempt.pickedUp()) {
      return "picked-up";
    }
    if (attempt.ringing()) {
      return "ringing";
    }
    return attempt.dialled() ? "dialled" : "intended";
  }

  /// Nobody is being reached any more, and the call came to this.
  ///
  /// @param states one of these: `due`, `talking`, or the ending of one that is closed
  void awaitEnd(Step step, String... states) {
    Call call = calls.at(step);
    within(PATIENCE, System.nanoTime(), call, it -> ended(it, states));
    assertThat(centre.records().attempts(call.consultation()))
        .as("attempts of %s", call)
        .filteredOn(attempt -> attempt.fault().equals(Optional.of("ours")))
        .noneMatch(Records.Attempt::counted);
  }

  private void ended(Call call, String... states) {
    Records.Consultation row = centre.records().consultation(call.consultation());
    assertThat(centre.records().isReaching(call.consultation()))
        .as("somebody is being reached for %s", call)
        .isFalse();
    assertThat(row.isTalk() ? "talking" : row.ending().orElse(row.state()))
        .as("end of %s", call)
        .isIn((Object[]) states);
    isTrue(call);
  }

  /// The doctors finish what is left; then every attempt came out once, and no phone rang too
  /// often.
  void finish() {
    calls
        .all()
        .filter(
            call -> centre.records().consultation(call.consultation()).state().equals("running"))
        .forEach(call -> assertThat(call.asks("finish").status()).as("%s", call).isEqualTo(204));
    await("nobody is left at the exchange")
        .atMost(PATIENCE.now())
        .untilAsserted(() -> assertThat(centre.operator().channels()).isEmpty());
    calls.all().forEach(call -> within(TRUE_AGAIN, System.nanoTime(), call, this::cameOutOnce));
    calls.all().forEach(this::rangAsOftenAsAllowed);
    assertThat(centre.records().parked()).as("events that could not be handled").isZero();
  }

  private void cameOutOnce(Call call) {
    List<Records.Attempt> attempts = centre.records().attempts(call.consultation());
    assertThat(attempts)
        .as("attempts of %s", call)
        .extracting(Records.Attempt::sequence)
        .isEqualTo(IntStream.rangeClosed(1, attempts.size()).boxed().toList());
    assertThat(attempts)
        .as("terminal records of %s", call)
        .allMatch(attempt -> attempt.outcomes() == 1 && attempt.ended());
  }

  private void rangAsOftenAsAllowed(Call call) {
    List<Instant> rings = centre.phones().callsTo(call.number());
    List<Records.Attempt> attempts = centre.records().attempts(call.consultation());
    assertThat(rings).as("INVITEs of %s", call).hasSizeBetween(1, RINGS);
    assertThat(rings.stream().map(ring -> attemptOf(ring, attempts)).toList())
        .as("attempts whose INVITEs came, of %s", call)
        .doesNotHaveDuplicates();
  }

  /// The last one that was intended before.
  private static Optional<Integer> attemptOf(Instant ring, List<Records.Attempt> attempts) {
    return attempts.stream()
        .filter(attempt -> !attempt.intendedAt().isAfter(ring))
        .map(Records.Attempt::sequence)
        .max(Integer::compare);
  }
}
