package io.dozvon.consultations;

import io.dozvon.consultations.store.ConsultationStore;
import io.dozvon.consultations.store.ConsultationStore.InBrowser;
import io.dozvon.database.ConsultationLock;
import io.dozvon.presence.Presence;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Ends the legs of doctors whose machines have died: an exchange keeps the call of a browser that
/// is no more (media may pause for long, so silence proves nothing), and the patient would wait
/// without a word. A doctor is gone whose pages this node has found closed at every look for as
/// long as the settings say; so a node that was away itself ends nothing.
@Component
class VanishedDoctors {
  private final ConsultationStore store;
  private final ConsultationLock lock;
  private final Presence presence;
  private final Sides sides;
  private final ConsultationSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private Map<LegId, Instant> missing = Map.of();

  VanishedDoctors(
      ConsultationStore store,
      ConsultationLock lock,
      Presence presence,
      Sides sides,
      ConsultationSettings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.lock = lock;
    this.presence = presence;
    this.sides = sides;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
  synchronized void look() {
    Instant now = clock.instant();
    List<InBrowser> talking = store.doctorsInBrowsers();
    Set<Person> there = talking.isEmpty() ? Set.of() : presence.present(people(talking));
    Map<LegId, Instant> gone = new HashMap<>();
    talking.stream()
        .filter(it -> !there.contains(new Person.OfDoctor(it.doctor())))
        .forEach(it -> gone.put(it.leg(), missing.getOrDefault(it.leg(), now)));
    missing = Map.copyOf(gone);
    talking.stream().filter(it -> isGone(it, now)).forEach(this::end);
  }

  private static Set<Person> people(List<InBrowser> talking) {
    return talking.stream().map(it -> new Person.OfDoctor(it.doctor())).collect(Collectors.toSet());
  }

  private boolean isGone(InBrowser talking, Instant now) {
    Instant since = missing.getOrDefault(talking.leg(), now);
    return !now.isBefore(since.plus(settings.doctorGoneAfter()));
  }

  /// What follows is as if they had hung up.
  private void end(InBrowser talking) {
    transaction.executeWithoutResult(_ -> {
      lock.hold(talking.consultation());
      store
          .find(talking.consultation())
          .ifPresent(it ->
              it.sides().stream()
                  .filter(side -> side.isOn(talking.leg()))
                  .forEach(side -> sides.hangUp(it.facts(), side)));
    });
  }
}
