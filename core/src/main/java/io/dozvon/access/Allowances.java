package io.dozvon.access;

import io.dozvon.access.store.AllowanceStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts what may be done only so often, for all nodes together: a leaky bucket for each allowance
/// (the "generic cell rate algorithm", ITU-T I.371). The bucket is a moment, the one at which it
/// will be empty again; each use moves it on by one guarded update, so that of many uses at once
/// only as many are allowed as there is room for.
@Component
class Allowances {
  private final AllowanceStore store;
  private final Signatures signatures;
  private final Clock clock;

  Allowances(AllowanceStore store, Signatures signatures, Clock clock) {
    this.store = store;
    this.signatures = signatures;
    this.clock = clock;
  }

  /// Takes all of them or none. In the order given: who takes several at once in the same order
  /// locks nobody out.
  ///
  /// @return how long to wait if one is used up
  @Transactional
  public Optional<Duration> take(List<Allowance> wanted) {
    Instant now = clock.instant();
    List<Allowance> taken = new ArrayList<>();
    for (Allowance each : wanted) {
      if (!store.take(each.kind(), who(each), each.each(), each.per(), now)) {
        taken.forEach(this::giveBack);
        return Optional.of(waitFor(each, now));
      }
      taken.add(each);
    }
    return Optional.empty();
  }

  /// @return how long to wait until it could be taken; nothing is taken
  public Optional<Duration> waitFor(Allowance one) {
    return Optional.of(waitFor(one, clock.instant())).filter(Duration::isPositive);
  }

  private Duration waitFor(Allowance used, Instant now) {
    return store
        .emptyAt(used.kind(), who(used))
        .map(empty -> Duration.between(now, empty.plus(used.each()).minus(used.per())))
        .filter(Duration::isPositive)
        .orElse(Duration.ZERO);
  }

  /// What was taken turned out not to count.
  @Transactional
  public void giveBack(Allowance taken) {
    store.giveBack(taken.kind(), who(taken), taken.each());
  }

  /// Logins and numbers, some of them mistyped passwords, are nobody's business here.
  private String who(Allowance one) {
    return signatures.signature("allowance", one.who());
  }

  @Transactional
  public int forgetUnused() {
    return store.deleteEmptyBefore(clock.instant());
  }
}
