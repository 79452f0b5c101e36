package io.dozvon.contactcentre;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.ExchangeUnavailable;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.acd.Acd;
import io.dozvon.telephony.acd.AgentLine;
import io.dozvon.telephony.acd.AgentPhone;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.LineSetup;
import io.dozvon.telephony.acd.Place;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.acd.QueueSetup;
import io.dozvon.telephony.acd.SpyMode;
import io.dozvon.vocabulary.StaffId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Knows queues and members as an exchange does: nobody is a member of a queue that is not there,
/// what is asked while it is away is not done, and it wants no transaction to wait for it.
final class StandInAcd implements Acd {
  private final Map<StaffId, AgentLine> members = new ConcurrentHashMap<>();
  private final Map<AgentPhone, String> spying = new ConcurrentHashMap<>();
  private final AtomicInteger arranged = new AtomicInteger();
  private volatile @Nullable LineSetup setup;
  private volatile boolean there = true;
  private volatile boolean dies;

  @Override
  public ExchangeName exchange() {
    return new ExchangeName("sim-1");
  }

  boolean isThere() {
    return there;
  }

  /// Cannot be reached, and everybody sees so.
  void goesAway() {
    there = false;
  }

  void comesBack() {
    there = true;
    dies = false;
  }

  /// Looks as if it were there and answers nothing.
  void freezes() {
    dies = true;
  }

  /// Has lost what it knew.
  void forgets() {
    members.clear();
    setup = null;
  }

  Optional<AgentLine> member(StaffId agent) {
    return Optional.ofNullable(members.get(agent));
  }

  Map<StaffId, AgentLine> members() {
    return Map.copyOf(members);
  }

  /// As if somebody had done it by hand.
  void hasMember(AgentLine line) {
    members.put(line.agent(), line);
  }

  Optional<LineSetup> setup() {
    return Optional.ofNullable(setup);
  }

  int timesArranged() {
    return arranged.get();
  }

  private void reach() throws ExchangeUnavailable {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a transaction waits for the exchange");
    }
    if (!there || dies) {
      throw ExchangeUnavailable.notConnected(exchange());
    }
  }

  @Override
  public void arrange(LineSetup wanted) throws ExchangeUnavailable {
    reach();
    setup = wanted;
    arranged.incrementAndGet();
  }

  @Override
  public void sit(AgentLine agent) throws ExchangeUnavailable {
    reach();
    Set<QueueId> known =
        setup().stream()
            .flatMap(it -> it.queues().stream())
            .map(QueueSetup::id)
            .collect(Collectors.toSet());
    List<Place> places =
        agent.places().stream().filter(place -> known.contains(place.queue())).toList();
    members.put(agent.agent(), new AgentLine(agent.agent(), agent.phone(), places, agent.paused()));
  }

  @Override
  public void stand(StaffId agent) throws ExchangeUnavailable {
    reach();
    members.remove(agent);
  }

  @Override
  public void hangUp(LineCallId call) throws ExchangeUnavailable {
    reach();
  }

  @Override
  public void queue(LineCallId call, QueueId queue, boolean first) throws ExchangeUnavailable {
    reach();
  }

  @Override
  public void give(LineCallId call, StaffId agent, AgentPhone phone, QueueId queue)
      throws ExchangeUnavailable {
    reach();
  }

  @Override
  public void hold(LineCallId call, QueueId queue) throws ExchangeUnavailable {
    reach();
  }

  @Override
  public void takeBack(LineCallId call, StaffId agent, AgentPhone phone)
      throws ExchangeUnavailable {
    reach();
  }

  @Override
  public void consult(LineCallId call, AgentPhone other) throws ExchangeUnavailable {
    reach();
  }

  @Override
  public void consult(LineCallId call, LegId other) throws ExchangeUnavailable {
    reach();
  }

  @Override
  public void settle(LineCallId call, Settling how) throws ExchangeUnavailable {
    reach();
  }

  @Override
  public void spy(AgentPhone supervisor, StaffId agent, SpyMode mode) throws ExchangeUnavailable {
    reach();
    spying.put(supervisor, agent + " " + mode);
  }

  /// Whom this phone takes part with, and how.
  Optional<String> heardBy(AgentPhone phone) {
    return Optional.ofNullable(spying.get(phone));
  }

  void hangsUp(AgentPhone phone) {
    spying.remove(phone);
  }

  @Override
  public boolean isTalking(AgentPhone phone) throws ExchangeUnavailable {
    reach();
    return spying.containsKey(phone);
  }

  @Override
  public void release(AgentPhone phone) throws ExchangeUnavailable {
    reach();
    spying.remove(phone);
  }
}
