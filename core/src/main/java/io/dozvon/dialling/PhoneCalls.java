package io.dozvon.dialling;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.dialling.Attempt.Line;
import io.dozvon.dialling.store.PhoneCallStore;
import io.dozvon.telephony.Ending;
import io.dozvon.telephony.Exchange;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.Exchanges;
import io.dozvon.telephony.LegCommands;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.Origination;
import io.dozvon.telephony.Trunk;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Wire;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Rings phones on behalf of other rooms and records how it went (R14), by the policy of reaching:
/// the same destinations, hours, ring time, confirmation and counting. Which number comes when, and
/// how often, is the other room's business; it holds its errand for itself alone while it asks.
@Component
public class PhoneCalls {
  private static final Logger log = LoggerFactory.getLogger(PhoneCalls.class);

  /// How much longer than ringing and confirming may take we wait for the exchange to tell the end.
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final PhoneCallStore store;
  private final ReachSettings policy;
  private final Exchanges exchanges;
  private final LegCommands commands;
  private final ApplicationEventPublisher events;
  private final Audit audit;
  private final Clock clock;

  PhoneCalls(
      PhoneCallStore store,
      ReachSettings policy,
      Exchanges exchanges,
      LegCommands commands,
      ApplicationEventPublisher events,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.policy = policy;
    this.exchanges = exchanges;
    this.commands = commands;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /// Whether this number may be dialled at all.
  public boolean allows(PhoneNumber number) {
    return policy.destinations().allow(number);
  }

  /// Whether phones may ring there now.
  public boolean allows(Instant now, ZoneId zone) {
    return policy.hours().allow(now, zone);
  }

  /// By when the exchange ought to have told how a call came out that begins now.
  public Instant overdue(Instant now) {
    return now.plus(policy.ring()).plus(policy.confirmWithin()).plus(GRACE);
  }

  /// Rings a phone after the commit; through the next trunk after each carrier's fault.
  @Transactional(propagation = Propagation.MANDATORY)
  public Answer<PhoneCall> ring(PhoneOrder order) {
    Instant now = clock.instant();
    if (!allows(order.number())) {
      return Answer.refused(new DiallingRefusal.NumberNotAllowed());
    }
    if (!allows(now, order.timeZone())) {
      return Answer.refused(new DiallingRefusal.OutsideCallingHours());
    }
    PhoneCall call = PhoneCall.intended(factsOf(order, now));
    store.insert(call);
    tell(call, "intended as leg " + order.leg());
    commands.originate(order.exchange(), order.leg(), origination(order, call));
    return Answer.granted(call);
  }

  private PhoneCall.Facts factsOf(PhoneOrder order, Instant now) {
    List<Trunk> trunks = trunksOf(order.exchange());
    Trunk trunk = trunks.get(store.tally(order.errand()).faults() % trunks.size());
    return new PhoneCall.Facts(
        AttemptId.random(),
        order.errand(),
        store.nextSequence(order.errand()),
        order.leg(),
        order.exchange(),
        new Line(order.number(), trunk),
        now);
  }

  private List<Trunk> trunksOf(ExchangeName exchange) {
    return exchanges.named(exchange).map(Exchange::status).orElseThrow().trunks();
  }

  private Origination origination(PhoneOrder order, PhoneCall call) {
    return new Origination.ToPhone(
        order.number(),
        call.facts().line().trunk(),
        policy.ring(),
        policy.confirm(),
        policy.confirmWithin(),
        order.language(),
        order.as());
  }

  /// Records what the exchange told of a call's leg.
  ///
  /// @return the call before and after; empty if it is no call's leg
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Moved> hear(LegEvent event) {
    return store.byLeg(event.leg()).map(before -> moved(before, before.after(event, policy)));
  }

  /// @param after the same if nothing is new
  public record Moved(PhoneCall before, PhoneCall after) {
    /// Whether it became known just now how the call came out.
    public boolean cameOut() {
      return before.isTrying() && !after.isTrying();
    }
  }

  private Moved moved(PhoneCall before, PhoneCall after) {
    if (!after.equals(before)) {
      store.update(before, after);
      tell(after, progressOf(after));
      if (before.isTrying()) {
        after.outcome().ifPresent(it -> events.publishEvent(new PhoneCallEnded(after, it)));
      }
    }
    return new Moved(before, after);
  }

  /// Ends a call that nobody has answered; it stops ringing after the commit and does not count.
  @Transactional(propagation = Propagation.MANDATORY)
  public void cancel(LegId leg) {
    end(leg, call -> Ending.cancelled(call.progress().isKnownToHaveRung()));
  }

  /// The exchange has not told the end of a call, which must long be over.
  @Transactional(propagation = Propagation.MANDATORY)
  public void overdue(LegId leg) {
    end(leg, _ -> Ending.unknown());
  }

  private void end(LegId leg, Function<PhoneCall, Ending> ending) {
    store
        .byLeg(leg)
        .filter(PhoneCall::isTrying)
        .ifPresent(call -> {
          moved(call, call.ended(ending.apply(call), policy, clock.instant()));
          commands.hangUp(call.facts().exchange(), leg);
        });
  }

  /// What an errand's calls so far add up to.
  @Transactional(readOnly = true)
  public Tally tally(ErrandId errand) {
    return store.tally(errand);
  }

  /// The calls of many errands, each in the order they were made; for the room whose errands they
  /// are.
  @Transactional(readOnly = true)
  public Map<ErrandId, List<PhoneCall>> ofAll(Collection<ErrandId> errands) {
    return store.ofAll(errands);
  }

  /// A look at the calls of all errands, the newest first, written down as such.
  ///
  /// @param since only those intended at or after this
  /// @param limit how many at most, 1 to 1000
  @Transactional
  public List<PhoneCall> list(Optional<Instant> since, int limit, Actor by) {
    audit.record(by, AuditedAction.READ, Subject.all("phone-call"));
    return store.newest(since, limit);
  }

  private static void tell(PhoneCall call, String what) {
    PhoneCall.Facts facts = call.facts();
    log.atInfo()
        .addKeyValue("errand", facts.errand())
        .addKeyValue("leg", facts.leg())
        .log("errand {}: call {} {}", facts.errand(), facts.sequence(), what);
  }

  private static String progressOf(PhoneCall call) {
    return call.outcome()
        .map(outcome ->
            Wire.name(outcome.disposition()) + (outcome.counted() ? ", counted" : ", not counted"))
        .orElse("goes on");
  }
}
