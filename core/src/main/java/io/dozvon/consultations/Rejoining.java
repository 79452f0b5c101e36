package io.dozvon.consultations;

import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.store.ConsultationStore;
import io.dozvon.database.ConsultationLock;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegState;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Joins two sides that are both there but apart, because the command to join them was lost with a
/// process.
@Component
class Rejoining {
  private final ConsultationStore store;
  private final ConsultationLock lock;
  private final Sides sides;

  Rejoining(ConsultationStore store, ConsultationLock lock, Sides sides) {
    this.store = store;
    this.lock = lock;
    this.sides = sides;
  }

  @Transactional
  void joinIfApart(Consultation seen, Map<LegId, LegState> legs) {
    lock.hold(seen.facts().id());
    if (store.find(seen.facts().id()).orElse(seen) instanceof Talking talking
        && (isWaiting(talking.doctor(), legs) || isWaiting(talking.patient(), legs))) {
      sides.join(talking);
    }
  }

  private static boolean isWaiting(Side side, Map<LegId, LegState> legs) {
    return side instanceof Side.Present(LegId leg, _) && legs.get(leg) == LegState.WAITING;
  }
}
