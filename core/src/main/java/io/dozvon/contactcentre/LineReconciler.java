package io.dozvon.contactcentre;

import io.dozvon.contactcentre.store.LineCallStore;
import io.dozvon.telephony.Reconciliation;
import io.dozvon.telephony.acd.AcdResumed;
import io.dozvon.telephony.acd.AcdResumed.LiveCall;
import io.dozvon.telephony.acd.JournalEntry;
import io.dozvon.telephony.acd.LineCallId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// After a start, a lost connection or a take-over, and whenever the exchange was looked at:
/// compares every call that is not known to be over with the exchange's journal and with what is
/// there, each in a transaction of its own.
@Component
class LineReconciler {
  private final LineCallStore store;
  private final MissedSteps missed;
  private final Reconciliation reconciliation;

  LineReconciler(LineCallStore store, MissedSteps missed, Reconciliation reconciliation) {
    this.store = store;
    this.missed = missed;
    this.reconciliation = reconciliation;
  }

  /// Those that ended come first, in the order in which they did: an agent had left the one before
  /// they talked in the next. Before others hear of it, who may lock in the event's own transaction
  /// what these transactions need.
  @EventListener
  @Order(5)
  void on(AcdResumed resumed) {
    Map<LineCallId, JournalEntry> journal = new LinkedHashMap<>();
    resumed.journal().stream()
        .sorted(Comparator.comparing((JournalEntry entry) -> entry.over().orElse(Instant.MAX)))
        .forEach(entry -> journal.put(entry.call(), entry));
    Set<LineCallId> open = new HashSet<>(store.liveAt(resumed.exchange()));
    Set<LineCallId> done = store.over(journal.keySet());
    Set<LineCallId> seen = new HashSet<>();
    journal.forEach((call, entry) -> {
      seen.add(call);
      if (!done.contains(call)) {
        reconcile(call, () -> missed.of(entry, live(resumed, call), resumed));
      }
    });
    open.removeAll(seen);
    open.forEach(
        call -> reconcile(call, () -> missed.unwritten(call, live(resumed, call), resumed)));
  }

  private static Optional<LiveCall> live(AcdResumed resumed, LineCallId call) {
    return Optional.ofNullable(resumed.live().get(call));
  }

  private void reconcile(LineCallId call, Runnable reconciling) {
    reconciliation.of("line call " + call, reconciling);
  }
}
