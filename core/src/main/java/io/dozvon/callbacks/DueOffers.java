package io.dozvon.callbacks;

import io.dozvon.callbacks.store.CallbackStore;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.TimedWork;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Agents who are free while somebody's time comes.
@Component
class DueOffers implements TimedWork<StaffId> {
  private final CallbackStore store;
  private final Offers offers;
  private final LineDesk desk;

  DueOffers(CallbackStore store, Offers offers, LineDesk desk) {
    this.store = store;
    this.offers = offers;
    this.desk = desk;
  }

  @Override
  public String title() {
    return "offer to agent";
  }

  @Override
  public List<StaffId> due(Set<ExchangeName> at, Instant by, int limit) {
    if (!at.contains(desk.exchange())) {
      return List.of();
    }
    Set<QueueId> queues = store.queuesWithDue(by);
    return queues.isEmpty()
        ? List.of()
        : desk.ready().stream()
            .filter(agent -> desk.queuesOf(agent).stream().anyMatch(queues::contains))
            .limit(limit)
            .toList();
  }

  @Override
  public void act(StaffId agent) {
    offers.offerTo(agent);
  }
}
