package io.dozvon.patients;

import io.dozvon.patients.store.DraftStore;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The registrations under way; one step at a time in each.
@Component
class Drafts {
  private static final Duration DONE_KNOWN_FOR = Duration.ofMinutes(10);

  private final DraftStore store;
  private final RegistrationSettings settings;
  private final Clock clock;

  Drafts(DraftStore store, RegistrationSettings settings, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  Optional<Draft> find(DraftToken token) {
    return store.find(token, clock.instant());
  }

  Answer<Draft> look(DraftToken token) {
    return known(token, find(token));
  }

  private Answer<Draft> known(DraftToken token, Optional<Draft> draft) {
    return draft.map(Answer::granted).orElseGet(() -> Answer.refused(whyNot(token)));
  }

  private Refusal whyNot(DraftToken token) {
    return store.isDone(token, clock.instant())
        ? new PatientRefusal.AlreadyRegistered()
        : new PatientRefusal.RegistrationExpired();
  }

  DraftToken begin(Draft draft) {
    DraftToken token = DraftToken.random();
    store.insert(token, draft, clock.instant().plus(settings.kept()));
    return token;
  }

  /// Nobody else goes on with it until the transaction ends.
  Optional<Draft> lock(DraftToken token) {
    return store.lock(token, clock.instant());
  }

  DraftToken keep(DraftToken token, Draft draft) {
    store.update(token, draft, clock.instant());
    return token;
  }

  /// Keeps what the step makes of it, if it is granted.
  @Transactional
  Answer<Draft> step(DraftToken token, Function<Draft, Answer<Draft>> step) {
    return locked(token)
        .then(step)
        .map(next -> {
          keep(token, next);
          return next;
        });
  }

  /// Nobody else goes on with it until the transaction ends.
  Answer<Draft> locked(DraftToken token) {
    return known(token, lock(token));
  }

  /// What was filled in is forgotten; that it became a patient is known for a while, for a browser
  /// that did not get the answer and asks again.
  void done(DraftToken token, PatientId patient) {
    store.done(token, patient, clock.instant().plus(DONE_KNOWN_FOR));
  }

  @Transactional
  void forgetAbandoned() {
    store.deleteExpired(clock.instant());
  }
}
