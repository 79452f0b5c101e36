package io.dozvon.verification;

import io.dozvon.programmes.InsuredId;
import io.dozvon.verification.store.CheckStore;
import io.dozvon.verification.store.LockStore;
import io.dozvon.vocabulary.PatientId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Locks records that callers are taken for in vain too often. Nothing else of the patient's is
/// locked, so that nobody is kept out of their cabinet by somebody who phones.
@Component
class RecordLocks {
  private final CheckStore checks;
  private final LockStore store;
  private final VerificationSettings settings;
  private final Clock clock;

  RecordLocks(CheckStore checks, LockStore store, VerificationSettings settings, Clock clock) {
    this.checks = checks;
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  Optional<VerificationRefusal> no(PatientId patient, InsuredId insured) {
    Instant now = clock.instant();
    return store
        .lockedUntil(List.of(LockedRecord.of(patient), LockedRecord.of(insured)), now)
        .map(until -> new VerificationRefusal.RecordLocked(minutes(now, until)));
  }

  private static long minutes(Instant now, Instant until) {
    return Math.ceilDiv(
        Math.max(1, Duration.between(now, until).toSeconds()), Duration.ofMinutes(1).toSeconds());
  }

  /// A check has just failed.
  ///
  /// @return whether it was one too many
  boolean count(CallerCheck.Facts failed) {
    LockedRecord patient = LockedRecord.of(failed.patient());
    LockedRecord insured = LockedRecord.of(failed.insured());
    boolean locksPatient = checks.failures(failed.patient(), since(patient)) >= settings.failures();
    boolean locksInsured = checks.failures(failed.insured(), since(insured)) >= settings.failures();
    if (locksPatient) {
      lock(patient, failed.id());
    }
    if (locksInsured) {
      lock(insured, failed.id());
    }
    return locksPatient || locksInsured;
  }

  private Instant since(LockedRecord record) {
    Instant window = clock.instant().minus(settings.failuresWithin());
    return store.lastMoved(record).filter(window::isBefore).orElse(window);
  }

  private void lock(LockedRecord record, CheckId check) {
    Instant now = clock.instant();
    store.lock(record, check, now, now.plus(settings.lockedFor()));
  }
}
