package io.dozvon.consultations;

import io.dozvon.consultations.Guest.Coming;
import io.dozvon.consultations.Guest.Present;
import io.dozvon.consultations.store.GuestStore;
import io.dozvon.database.ConsultationLock;
import io.dozvon.telephony.Ending;
import io.dozvon.telephony.ExchangeEvent;
import io.dozvon.telephony.LegCommands;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegState;
import io.dozvon.telephony.Reconciliation;
import io.dozvon.vocabulary.ConsultationId;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// After a start, a lost connection or a take-over, and every now and then: compares the guests who
/// come or are there with the legs that are, and joins whom a lost command left apart. A ticket
/// that nobody used is given up here too; nothing waits for it sooner.
@Component
class GuestReconciler {
  private final GuestStore store;
  private final GuestHearing hearing;
  private final ConsultationLock lock;
  private final ConsultationSettings settings;
  private final Reconciliation reconciliation;
  private final TransactionTemplate transaction;

  GuestReconciler(
      GuestStore store,
      GuestHearing hearing,
      ConsultationLock lock,
      ConsultationSettings settings,
      Reconciliation reconciliation,
      TransactionTemplate transaction) {
    this.store = store;
    this.hearing = hearing;
    this.lock = lock;
    this.settings = settings;
    this.reconciliation = reconciliation;
    this.transaction = transaction;
  }

  /// After the consultations' own sides were reconciled.
  @EventListener
  @Order(25)
  void on(ExchangeEvent.Resumed resumed) {
    for (Guest guest : store.at(resumed.exchange())) {
      switch (guest) {
        case Coming coming -> reconcile(coming, resumed);
        case Present present -> reconcile(present, resumed);
        case Guest _ -> {}
      }
    }
  }

  private void reconcile(Coming guest, ExchangeEvent.Resumed resumed) {
    LegId leg = guest.leg();
    LegState state = resumed.legs().get(leg);
    if (state == LegState.WAITING || state == LegState.JOINED) {
      tell(new LegEvent.Confirmed(leg, resumed.exchange(), resumed.at()));
    } else if (state == null && guest.since().plus(patience(guest)).isBefore(resumed.at())) {
      tell(new LegEvent.Gone(leg, resumed.exchange(), resumed.at(), Ending.unknown()));
    }
  }

  private Duration patience(Coming guest) {
    return guest.facts().comesByLink() ? settings.connectWithin() : LegCommands.ON_ITS_WAY;
  }

  private void reconcile(Present guest, ExchangeEvent.Resumed resumed) {
    LegId leg = guest.leg();
    LegState state = resumed.legs().get(leg);
    if (state == null && guest.since().isBefore(resumed.at())) {
      tell(new LegEvent.Gone(leg, resumed.exchange(), resumed.at(), Ending.unknown()));
    } else if (state == LegState.WAITING && wasThere(guest, resumed.at())) {
      reconciliation.of("guest " + guest.facts().id(), () -> join(guest.facts().consultation()));
    }
  }

  private static boolean wasThere(Present guest, Instant look) {
    return guest.since().plus(LegCommands.ON_ITS_WAY).isBefore(look);
  }

  private void join(ConsultationId id) {
    transaction.executeWithoutResult(_ -> {
      lock.hold(id);
      hearing.join(id);
    });
  }

  private void tell(LegEvent missed) {
    reconciliation.of("leg " + missed.leg(), () -> hearing.on(missed));
  }
}
