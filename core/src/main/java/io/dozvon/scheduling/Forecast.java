package io.dozvon.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.PriorityQueue;

/// Works out how long those in the line will wait: each doctor on duty is done with what they have
/// after the usual time, and then takes the next.
///
/// @param handling how long a doctor is busy with a patient
/// @param free how long it is until each doctor on duty is free
record Forecast(Duration handling, List<Duration> free) {
  /// Below that a median says little.
  private static final int FEW = 3;

  /// What takes longer than usual is taken to need this part of the usual time more.
  private static final int REST = 4;

  private static final long SOON = 3;
  private static final long LONG = 120;
  private static final long STEP = 5;

  /// @param recent how long the last consultations took
  /// @param assumed what to go by if these are too few
  /// @param doctors for each doctor on duty, since when they have had each of their patients
  static Forecast of(
      List<Duration> recent, Duration assumed, List<List<Instant>> doctors, Instant now) {
    Duration handling = recent.size() < FEW ? assumed : median(recent);
    return new Forecast(
        handling, doctors.stream().map(since -> untilFree(since, handling, now)).toList());
  }

  private static Duration median(List<Duration> durations) {
    return durations.stream().sorted().skip(durations.size() / 2).findFirst().orElseThrow();
  }

  private static Duration untilFree(List<Instant> patients, Duration handling, Instant now) {
    return patients.stream()
        .map(since -> rest(handling, Duration.between(since, now)))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration rest(Duration handling, Duration gone) {
    Duration left = handling.minus(gone.isNegative() ? Duration.ZERO : gone);
    Duration least = handling.dividedBy(REST);
    return left.compareTo(least) < 0 ? least : left;
  }

  /// @param number 1 for who is next
  ExpectedWait at(int number) {
    return free.isEmpty() ? new ExpectedWait.NobodyOnDuty() : said(until(number).toMinutes());
  }

  private Duration until(int number) {
    PriorityQueue<Duration> next = new PriorityQueue<>(free);
    Duration until = Duration.ZERO;
    for (int turn = 0; turn < number; turn++) {
      until = next.remove();
      next.add(until.plus(handling));
    }
    return until;
  }

  private static ExpectedWait said(long minutes) {
    if (minutes < SOON) {
      return new ExpectedWait.Soon();
    }
    if (minutes >= LONG) {
      return new ExpectedWait.MoreThan((int) (minutes / 60));
    }
    return new ExpectedWait.About(fives(minutes * 17 / 20), fives(minutes * 23 / 20) + (int) STEP);
  }

  private static int fives(long minutes) {
    return (int) (minutes / STEP * STEP);
  }
}
