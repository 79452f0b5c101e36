package io.dozvon.consultations;

import io.dozvon.consultations.store.ConsultationStore;
import io.dozvon.consultations.store.ConsultationStore.Standing;
import io.dozvon.presence.Presence;
import io.dozvon.vocabulary.Person;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Heals pages that missed a piece of news: a node can be lost between its commit and the sending.
/// Every node looks for itself which live consultations have moved since its last look, and has
/// their people's pages look again.
@Component
class MissedNews {
  private final ConsultationStore store;
  private final Presence presence;
  private Set<Standing> known = Set.of();

  MissedNews(ConsultationStore store, Presence presence) {
    this.store = store;
    this.presence = presence;
  }

  @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
  synchronized void look() {
    Set<Standing> now = store.live();
    differences(known, now).forEach(this::tell);
    known = now;
  }

  private static Set<Standing> differences(Set<Standing> before, Set<Standing> now) {
    Set<Standing> moved = new HashSet<>(now);
    moved.removeAll(before);
    before.stream().filter(standing -> !now.contains(standing)).forEach(moved::add);
    return moved;
  }

  private void tell(Standing moved) {
    presence.tellHere(new Person.OfDoctor(moved.doctor()));
    presence.tellHere(new Person.OfPatient(moved.patient()));
  }
}
