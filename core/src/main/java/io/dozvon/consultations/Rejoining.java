package io.dozvon.consultations;

import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.store.ConsultationStore;
import io.dozvon.database.ConsultationLock;
import io.dozvon.telephony.ExchangeEvent;
import io.dozvon.telephony.LegCommands;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegState;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Joins two sides that are both there but apart, because the command to join them was lost with a
/// process.
@Component
class Rejoining {
  private final ConsultationStore store;
  private final ConsultationLock lock;
  private final Sides sides;
  private final TransactionTemplate transaction;

  Rejoining(
      ConsultationStore store,
      ConsultationLock lock,
      Sides sides,
      TransactionTemplate transaction) {
    this.store = store;
    this.lock = lock;
    this.sides = sides;
    this.transaction = transaction;
  }

  /// @param seen before the look
  void joinIfApart(Consultation seen, ExchangeEvent.Resumed look) {
    if (areApart(seen, look)) {
      transaction.executeWithoutResult(_ -> {
        lock.hold(seen.facts().id());
        store
            .find(seen.facts().id())
            .filter(now -> areApart(now, look))
            .ifPresent(now -> sides.join((Talking) now));
      });
    }
  }

  /// Whether both have been there for long enough to have been joined, and are not.
  private static boolean areApart(Consultation consultation, ExchangeEvent.Resumed look) {
    return consultation instanceof Talking talking
        && wasThere(talking.doctor(), look.at())
        && wasThere(talking.patient(), look.at())
        && (isWaiting(talking.doctor(), look) || isWaiting(talking.patient(), look));
  }

  private static boolean wasThere(Side side, Instant look) {
    return side instanceof Side.Present(_, Instant since)
        && since.plus(LegCommands.ON_ITS_WAY).isBefore(look);
  }

  private static boolean isWaiting(Side side, ExchangeEvent.Resumed look) {
    return side instanceof Side.Present(LegId leg, _) && look.legs().get(leg) == LegState.WAITING;
  }
}
