package io.dozvon.callbacks;

import io.dozvon.callbacks.store.CallbackStore;
import io.dozvon.callbacks.store.RespiteStore;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.TimedWork;
import io.dozvon.vocabulary.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Agents to whom callers come again.
@Component
class DueRespites implements TimedWork<StaffId> {
  private final RespiteStore respites;
  private final CallbackStore callbacks;
  private final LineDesk desk;

  DueRespites(RespiteStore respites, CallbackStore callbacks, LineDesk desk) {
    this.respites = respites;
    this.callbacks = callbacks;
    this.desk = desk;
  }

  @Override
  public String title() {
    return "respite of agent";
  }

  @Override
  public List<StaffId> due(Set<ExchangeName> at, Instant by, int limit) {
    return at.contains(desk.exchange()) ? respites.over(by, limit) : List.of();
  }

  @Override
  @Transactional
  public void act(StaffId agent) {
    if (respites.end(agent) && callbacks.of(agent).isEmpty()) {
      desk.release(agent);
    }
  }
}
