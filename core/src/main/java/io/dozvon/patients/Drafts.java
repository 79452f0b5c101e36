package io.dozvon.patients;

import io.dozvon.patients.store.DraftStore;
import io.dozvon.vocabulary.Answer;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The registrations under way; one step at a time in each.
@Component
class Drafts {
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

  DraftToken begin(Draft draft) {
    DraftToken token = DraftToken.random();
    store.insert(token, draft, clock.instant().plus(settings.kept()));
    return token;
  }

  /// Keeps what the step makes of it, if it is granted.
  @Transactional
  Answer<Draft> step(DraftToken token, Function<Draft, Answer<Draft>> step) {
    return locked(token)
        .then(step)
        .map(next -> {
          store.update(token, next, clock.instant());
          return next;
        });
  }

  /// Nobody else goes on with it until the transaction ends.
  Answer<Draft> locked(DraftToken token) {
    return store
        .lock(token, clock.instant())
        .map(Answer::granted)
        .orElse(Answer.refused(new PatientRefusal.RegistrationExpired()));
  }

  void done(DraftToken token) {
    store.delete(token);
  }

  @Transactional
  void forgetAbandoned() {
    store.deleteExpired(clock.instant());
  }
}
