package io.dozvon.contactcentre;

import io.dozvon.contactcentre.store.AgentPostStore;
import io.dozvon.contactcentre.store.AgentStore;
import io.dozvon.contactcentre.store.ArrangementStore;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.TimedWork;
import io.dozvon.telephony.acd.AcdResumed;
import io.dozvon.telephony.acd.AgentLine;
import io.dozvon.vocabulary.StaffId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Has the exchange know of each agent what it is to know. One node at a time does so, the one that
/// listens to the exchange: two would overtake each other. What was changed while the exchange was
/// away is done when it is back, and several changes are one.
@Component
class Seating implements TimedWork<StaffId> {
  private final AgentPostStore posts;
  private final AgentStore agents;
  private final ArrangementStore arrangement;
  private final LineExchange exchange;

  /// Members of queues who are none of our agents.
  private final Set<StaffId> strangers = ConcurrentHashMap.newKeySet();

  Seating(
      AgentPostStore posts,
      AgentStore agents,
      ArrangementStore arrangement,
      LineExchange exchange) {
    this.posts = posts;
    this.agents = agents;
    this.arrangement = arrangement;
    this.exchange = exchange;
  }

  @Override
  public String title() {
    return "agent at the exchange";
  }

  /// Queues come before their members.
  @Override
  public List<StaffId> due(Set<ExchangeName> at, Instant by, int limit) {
    return exchange.canBeAsked(at) && arrangement.isArranged()
        ? Stream.concat(strangers.stream(), posts.toSeat(limit).stream()).limit(limit).toList()
        : List.of();
  }

  /// Not in a transaction: the exchange takes its time. What changes meanwhile is due again.
  @Override
  public void act(StaffId agent) {
    int wanted = posts.wanted(agent);
    Optional<AgentLine> line = line(agent);
    if (exchange.did(
        "agent " + agent,
        acd -> {
          if (line.isPresent()) {
            acd.sit(line.get());
          } else {
            acd.stand(agent);
          }
        })) {
      posts.seated(agent, wanted);
      strangers.remove(agent);
    }
  }

  private Optional<AgentLine> line(StaffId agent) {
    return posts.find(agent).flatMap(post -> agents.find(agent).flatMap(it -> line(it, post)));
  }

  private static Optional<AgentLine> line(Employed employed, AgentPost post) {
    AgentPost.AtExchange there = post.atExchange();
    return there.there()
        ? Optional.of(
            new AgentLine(employed.id(), employed.phone(), employed.places(), there.paused()))
        : Optional.empty();
  }

  /// Whoever is there otherwise than they are to be is seated again.
  @EventListener
  @Order(10)
  @Transactional
  public void on(AcdResumed resumed) {
    if (exchange.is(resumed.exchange())) {
      Map<StaffId, AgentLine> wanted = wanted();
      Set<StaffId> all = new HashSet<>(resumed.members().keySet());
      all.addAll(wanted.keySet());
      Set<StaffId> astray =
          all.stream()
              .filter(it -> !isAlike(wanted.get(it), resumed.members().get(it)))
              .collect(Collectors.toSet());
      posts.seatAgain(astray);
      astray.stream().filter(it -> posts.find(it).isEmpty()).forEach(strangers::add);
    }
  }

  private Map<StaffId, AgentLine> wanted() {
    Map<StaffId, AgentPost> all =
        posts.all().stream().collect(Collectors.toMap(post -> post.status().agent(), it -> it));
    return agents.all().stream()
        .flatMap(
            it -> Optional.ofNullable(all.get(it.id())).flatMap(post -> line(it, post)).stream())
        .collect(Collectors.toMap(AgentLine::agent, it -> it));
  }

  private static boolean isAlike(@Nullable AgentLine one, @Nullable AgentLine other) {
    return one != null
        && other != null
        && one.phone().equals(other.phone())
        && one.paused().equals(other.paused())
        && Set.copyOf(one.places()).equals(Set.copyOf(other.places()));
  }

  /// Whatever somebody did to the exchange by hand is mended.
  @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT5M")
  void again() {
    posts.seatAgain(posts.all().stream().map(post -> post.status().agent()).toList());
  }
}
