package io.dozvon.telephony.asterisk;

import static java.util.function.Predicate.not;

import io.dozvon.telephony.ExchangeUnavailable;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.acd.Acd.Settling;
import io.dozvon.telephony.acd.AgentPhone;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.dialplan.Dialplan;
import io.dozvon.telephony.dialplan.LineDialplan;
import io.dozvon.vocabulary.StaffId;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.asteriskjava.manager.action.GetVarAction;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.action.RedirectAction;
import org.asteriskjava.manager.action.SetVarAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.jspecify.annotations.Nullable;

/// One caller's call and whoever talks in it, at one moment. In a queue's bridge a caller has one
/// agent; for everything else there is the conference of the call, in which any may come and go
/// while the others stay.
///
/// What concerns a caller who has gone does nothing.
///
/// @param caller empty if they have gone
record LineTalk(
    LineCallId call,
    Optional<CoreShowChannelEvent> caller,
    LineChannels there,
    AmiSession session,
    Channels legs,
    Clock clock) {
  /// Normal call clearing (ITU-T Q.850).
  private static final int NORMAL = 16;

  private static final int FIRST = 1;

  /// So often at most it is looked whether a phone that answers by itself has come, 25 ms apart.
  private static final int LOOKS = 200;

  /// A call that was dialled is listed a moment after the order.
  private static final int LOOKS_UNTIL_LISTED = 20;

  /// Begins the unique id of a phone's channel that an agent has asked.
  private static final String ASKED = "asked";

  private static final String QUEUE_NAME = "DOZVON_QUEUE";

  static LineTalk at(LineCallId call, AmiSession session, Channels legs, Clock clock)
      throws ExchangeUnavailable {
    LineChannels there = LineChannels.ask(session);
    return new LineTalk(call, there.caller(call), there, session, legs, clock);
  }

  void hangUp() throws ExchangeUnavailable {
    if (caller.isPresent()) {
      hangUp(name(caller.get()), session);
    }
  }

  static void hangUp(String channel, AmiSession session) throws ExchangeUnavailable {
    session.send(new HangupAction(channel, NORMAL));
  }

  void queue(QueueId queue, boolean first) throws ExchangeUnavailable {
    if (first) {
      set(LineDialplan.POSITION, "1");
    }
    takeAway(LineDialplan.QUEUE, queue);
  }

  void give(StaffId agent, AgentPhone phone, QueueId queue) throws ExchangeUnavailable {
    set(LineDialplan.PHONE, Phones.dialled(phone));
    set(LineDialplan.AGENT, agent.toString());
    takeAway(LineDialplan.GIVE, queue);
  }

  void hold(QueueId queue) throws ExchangeUnavailable {
    takeAway(LineDialplan.HOLD, queue);
  }

  /// Out of a queue's bridge, which ends the agent's leg; in a conference it is to be ended.
  private void takeAway(String context, QueueId queue) throws ExchangeUnavailable {
    if (caller.isPresent()) {
      redirect(name(caller.get()), context, queue.value());
      for (CoreShowChannelEvent left : inConference()) {
        end(left);
      }
    }
  }

  void takeBack(AgentPhone phone) throws ExchangeUnavailable {
    if (caller.isEmpty()) {
      return;
    }
    List<String> before = there.of(phone);
    set(LineDialplan.STAYS, "1");
    OriginateAction order = LineOrders.back(call, phone);
    order.setChannelId(LineOrders.channelId("back", clock.instant()));
    session.send(order);
    if (comes(order.getChannelId())) {
      redirect(name(caller.get()), LineDialplan.TALK, call.toString());
      for (String old : before) {
        hangUp(old, session);
      }
    }
  }

  /// Waits until the phone has answered and is in the conference.
  private boolean comes(String channel) throws ExchangeUnavailable {
    boolean listed = false;
    for (int look = 0; look < LOOKS; look++) {
      Optional<CoreShowChannelEvent> found = LineChannels.ask(session).channel(channel);
      if (found.filter(it -> LineDialplan.TALK.equals(it.getContext())).isPresent()
          && found.filter(it -> !text(it.getBridgeid()).isEmpty()).isPresent()) {
        return true;
      }
      listed |= found.isPresent();
      if (found.isEmpty() && (listed || look > LOOKS_UNTIL_LISTED)) {
        return false;
      }
      Channels.pause();
    }
    return false;
  }

  void consult(AgentPhone other) throws ExchangeUnavailable {
    if (leaveCallerOnHold()) {
      OriginateAction order = LineOrders.ask(call, other);
      order.setChannelId(LineOrders.channelId(ASKED, clock.instant()));
      session.send(order);
    }
  }

  void consult(LegId other) throws ExchangeUnavailable {
    if (leaveCallerOnHold()) {
      legs.tell(
          other,
          session,
          channel -> new RedirectAction(channel, LineDialplan.TALK, call.toString(), FIRST));
    }
  }

  /// @return whether there is somebody who can ask
  private boolean leaveCallerOnHold() throws ExchangeUnavailable {
    if (caller.isEmpty()) {
      return false;
    }
    String held = name(caller.get());
    String queue = queueOf(held);
    if (!inConference().isEmpty()) {
      redirect(held, LineDialplan.HOLD, queue);
      return true;
    }
    Optional<String> agent = there.with(caller.get()).stream().findFirst();
    if (agent.isPresent()) {
      // one after the other, the second would fall out of their bridge and be hung up
      RedirectAction both =
          new RedirectAction(agent.get(), LineDialplan.TALK, call.toString(), FIRST);
      both.setExtraChannel(held);
      both.setExtraContext(LineDialplan.HOLD);
      both.setExtraExten(queue);
      both.setExtraPriority(FIRST);
      session.send(both);
    }
    return agent.isPresent();
  }

  /// The agent is who came first of those who talk.
  void settle(Settling how) throws ExchangeUnavailable {
    List<CoreShowChannelEvent> talking = inConference();
    if (caller.isEmpty() || talking.isEmpty()) {
      return;
    }
    List<CoreShowChannelEvent> leave =
        switch (how) {
          case BACK -> talking.subList(1, talking.size());
          case TRANSFER -> talking.size() > 1 ? List.of(talking.getFirst()) : List.of();
          case CONFERENCE -> List.of();
        };
    for (CoreShowChannelEvent one : leave) {
      end(one);
    }
    redirect(name(caller.get()), LineDialplan.TALK, call.toString());
  }

  /// Ends the phone that is left in the conference of a caller who has gone.
  ///
  /// @return false if the caller is still listed
  boolean endIfLeft() throws ExchangeUnavailable {
    if (caller.isPresent()) {
      return false;
    }
    List<CoreShowChannelEvent> left = inConference();
    if (left.size() == 1) {
      end(left.getFirst());
    }
    return true;
  }

  /// Everybody but the caller, legs last, the others in the order in which they came.
  private List<CoreShowChannelEvent> inConference() {
    return there.at(LineDialplan.TALK, call.toString()).stream()
        .filter(not(channel -> Optional.of(channel).equals(caller)))
        .sorted(
            Comparator.comparing(LineTalk::isLeg)
                .thenComparing(LineTalk::wasAsked)
                .thenComparingLong(LineChannels::began))
        .toList();
  }

  /// A phone's channel is hung up, a leg waits again.
  private void end(CoreShowChannelEvent channel) throws ExchangeUnavailable {
    if (isLeg(channel)) {
      redirect(name(channel), Dialplan.WAIT, Dialplan.AGAIN);
    } else {
      hangUp(name(channel), session);
    }
  }

  private static boolean wasAsked(CoreShowChannelEvent channel) {
    return text(channel.getUniqueid()).startsWith(ASKED);
  }

  private static boolean isLeg(CoreShowChannelEvent channel) {
    return Signs.leg(channel.getAccountcode()).isPresent();
  }

  private void redirect(String channel, String context, String extension)
      throws ExchangeUnavailable {
    session.send(new RedirectAction(channel, context, extension, FIRST));
  }

  private void set(String variable, String value) throws ExchangeUnavailable {
    if (caller.isPresent()) {
      session.send(new SetVarAction(name(caller.get()), variable, value));
    }
  }

  /// The queue they are in, or were last.
  private String queueOf(String channel) throws ExchangeUnavailable {
    return text(session.send(new GetVarAction(channel, QUEUE_NAME)).getAttribute("Value"));
  }

  private static String name(CoreShowChannelEvent channel) {
    return text(channel.getChannel());
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }
}
