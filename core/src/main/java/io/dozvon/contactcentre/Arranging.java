package io.dozvon.contactcentre;

import io.dozvon.contactcentre.store.ArrangementStore;
import io.dozvon.contactcentre.store.LineHoursStore;
import io.dozvon.contactcentre.store.QueueStore;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.TimedWork;
import io.dozvon.telephony.acd.AcdResumed;
import io.dozvon.telephony.acd.LineSetup;
import io.dozvon.telephony.acd.QueueId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Has the exchange receive callers as queues and hours say; as [Seating] does with agents.
@Component
class Arranging implements TimedWork<ExchangeName> {
  private final ArrangementStore store;
  private final QueueStore queues;
  private final LineHoursStore hours;
  private final LineExchange exchange;
  private final LineSettings settings;
  private final TransactionTemplate together;
  private final Clock clock;

  Arranging(
      ArrangementStore store,
      QueueStore queues,
      LineHoursStore hours,
      LineExchange exchange,
      LineSettings settings,
      TransactionTemplate together,
      Clock clock) {
    this.store = store;
    this.queues = queues;
    this.hours = hours;
    this.exchange = exchange;
    this.settings = settings;
    this.together = together;
    this.clock = clock;
  }

  @Override
  public String title() {
    return "the line at the exchange";
  }

  @Override
  public List<ExchangeName> due(Set<ExchangeName> at, Instant by, int limit) {
    return exchange.canBeAsked(at) && !store.isArranged()
        ? at.stream().filter(exchange::is).toList()
        : List.of();
  }

  /// What is changed while the exchange is being told is due again.
  @Override
  public void act(ExchangeName at) {
    int wanted = store.wanted();
    LineSetup setup = together.execute(_ -> setup());
    if (exchange.did("the line", acd -> acd.arrange(setup))) {
      store.arranged(wanted);
    }
  }

  private LineSetup setup() {
    List<Queue> all = queues.all();
    LocalDate today = LocalDate.ofInstant(clock.instant(), settings.timeZone());
    return new LineSetup(
        settings.timeZone(),
        hours.week(),
        hours.days(today).stream().collect(Collectors.toMap(SpecialDay::day, SpecialDay::hours)),
        menu(all),
        all.stream().filter(Queue::usual).findFirst().orElseThrow().id(),
        all.stream().map(Queue::setup).toList());
  }

  private static Map<Character, QueueId> menu(List<Queue> all) {
    return all.stream()
        .filter(queue -> queue.key().isPresent())
        .collect(Collectors.toMap(queue -> queue.key().orElseThrow(), Queue::id));
  }

  /// It may have lost what it was told, or this node may have other settings.
  @EventListener
  @Order(10)
  @Transactional
  public void on(AcdResumed resumed) {
    if (exchange.is(resumed.exchange())) {
      store.changed();
    }
  }

  @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT5M")
  void again() {
    store.changed();
  }
}
