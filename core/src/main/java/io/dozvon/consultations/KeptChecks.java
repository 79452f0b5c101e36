package io.dozvon.consultations;

import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.store.ConsultationStore;
import io.dozvon.consultations.store.KeptCheckStore;
import io.dozvon.database.ConsultationLock;
import io.dozvon.presence.DeviceCheck;
import io.dozvon.presence.DeviceCheckId;
import io.dozvon.presence.DeviceChecked;
import io.dozvon.presence.DeviceChecks;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps the newest check of the patient's devices with each consultation (R9): the one there is
/// when it is requested, and any that is made before it ends.
@Component
class KeptChecks {
  private final KeptCheckStore kept;
  private final ConsultationStore store;
  private final ConsultationLock lock;
  private final DeviceChecks checks;
  private final Moves moves;

  KeptChecks(
      KeptCheckStore kept,
      ConsultationStore store,
      ConsultationLock lock,
      DeviceChecks checks,
      Moves moves) {
    this.kept = kept;
    this.store = store;
    this.lock = lock;
    this.checks = checks;
    this.moves = moves;
  }

  @EventListener
  void on(ConsultationRequested requested) {
    checks
        .latest(requested.facts().patient(), new Actor.Service())
        .ifPresent(check -> kept.keep(requested.facts().id(), check.id()));
  }

  @EventListener
  void on(DeviceChecked checked) {
    store.openOf(checked.check().patient()).forEach(id -> keep(id, checked.check().id()));
  }

  private void keep(ConsultationId id, DeviceCheckId check) {
    lock.hold(id);
    store
        .find(id)
        .filter(consultation -> !(consultation instanceof Closed))
        .ifPresent(consultation -> {
          kept.keep(id, check);
          moves.tell(consultation);
        });
  }

  /// What is kept with each of these consultations, as far as there is something.
  Map<ConsultationId, DeviceCheck> of(Collection<ConsultationId> consultations) {
    Map<ConsultationId, DeviceCheckId> ids = kept.keptWith(consultations);
    Map<DeviceCheckId, DeviceCheck> found = checks.byIds(ids.values());
    return ids.entrySet().stream()
        .filter(entry -> found.containsKey(entry.getValue()))
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> found.get(entry.getValue())));
  }
}
