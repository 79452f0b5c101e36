package io.dozvon.telephony.asterisk;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.dozvon.telephony.ExchangeUnavailable;
import io.dozvon.telephony.JoinResult;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.asterisk.Channels.Outcome;
import io.dozvon.telephony.dialplan.Dialplan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.asteriskjava.manager.action.BridgeAction;
import org.asteriskjava.manager.action.RedirectAction;

/// Brings legs together: two in a bridge of their own, which passes their media on untouched; more
/// in a conference, which mixes it. Two who are left of a conference stay there, since to move them
/// back would be a gap.
///
/// A bridge of two cannot take a third: Asterisk dissolves it when any of them hangs up
/// (`NORMAL_FLAGS` in `main/bridge_basic.c`).
final class Talks {
  private static final int FIRST = 1;
  private static final int TURNS = 2;
  private static final int LOOKS = 40;
  private static final int A_FEW_LOOKS = 8;

  private final Channels channels;
  private final Set<LegId> leaving = Collections.newSetFromMap(new Channels.Recent<>());

  Talks(Channels channels) {
    this.channels = channels;
  }

  JoinResult join(Set<LegId> legs, AmiSession session) throws ExchangeUnavailable {
    // a bridge of one would be left if the other is looked up only after the first was moved
    Map<LegId, Look> there = settled(legs, session);
    if (there.size() < 2) {
      return JoinResult.LEG_GONE;
    }
    // taken out of their bridge one after the other, they would part
    boolean together = areTogether(there.values()) || bring(there, session);
    return together && there.size() == legs.size() ? JoinResult.JOINED : JoinResult.LEG_GONE;
  }

  private Map<LegId, Look> settled(Collection<LegId> legs, AmiSession session)
      throws ExchangeUnavailable {
    Map<LegId, Look> there = new LinkedHashMap<>();
    for (LegId leg : legs) {
      Look look = Look.settled(leg, channels, session);
      if (look.canBeJoined()) {
        there.put(leg, look);
      }
    }
    return there;
  }

  private static boolean areTogether(Collection<Look> looks) {
    Optional<String> bridge = looks.iterator().next().bridge();
    return bridge.isPresent() && looks.stream().allMatch(look -> look.bridge().equals(bridge));
  }

  private boolean bring(Map<LegId, Look> there, AmiSession session) throws ExchangeUnavailable {
    return there.size() == 2 ? bridge(there, session) : confer(there, session);
  }

  private boolean bridge(Map<LegId, Look> two, AmiSession session) throws ExchangeUnavailable {
    for (Map.Entry<LegId, Look> leg : two.entrySet()) {
      if (leg.getValue().conference().isPresent()) {
        wait(leg.getKey(), session);
        Look.settled(leg.getKey(), channels, session);
      }
    }
    List<LegId> legs = List.copyOf(two.keySet());
    Outcome outcome =
        channels.tell(
            legs.getFirst(),
            session,
            channel -> new BridgeAction(channel, channels.lastKnown(legs.getLast())));
    return outcome == Outcome.DONE;
  }

  /// Whoever left may have emptied the conference that another was just on the way to; then they
  /// are all brought to a new one.
  private boolean confer(Map<LegId, Look> there, AmiSession session) throws ExchangeUnavailable {
    Map<LegId, Look> now = there;
    for (int turn = 0; turn < TURNS && now.size() > 1; turn++) {
      redirect(now, session);
      now = awaitTogether(there.keySet(), session);
      if (now.size() > 1 && areTogether(now.values())) {
        return true;
      }
    }
    return false;
  }

  private Map<LegId, Look> awaitTogether(Set<LegId> legs, AmiSession session)
      throws ExchangeUnavailable {
    Map<LegId, Look> now = settled(legs, session);
    for (int look = 0; look < LOOKS && now.size() > 1 && !areTogether(now.values()); look++) {
      Channels.pause();
      now = settled(legs, session);
    }
    return now;
  }

  private void redirect(Map<LegId, Look> there, AmiSession session) throws ExchangeUnavailable {
    String conference = conferenceOf(there.values()).orElse(UUID.randomUUID().toString());
    List<LegId> come = new ArrayList<>(there.keySet());
    come.removeIf(leg -> look(there, leg).conference().equals(Optional.of(conference)));
    while (!come.isEmpty()) {
      LegId leg = come.removeFirst();
      Optional<LegId> partner =
          come.stream().filter(it -> look(there, leg).isJoinedWith(look(there, it))).findFirst();
      partner.ifPresent(come::remove);
      channels.tell(leg, session, channel -> toConference(channel, partner, conference));
    }
  }

  private static Look look(Map<LegId, Look> looks, LegId leg) {
    return Optional.ofNullable(looks.get(leg)).orElseThrow();
  }

  /// The one that at least two of them are in.
  private static Optional<String> conferenceOf(Collection<Look> looks) {
    return looks.stream()
        .flatMap(look -> look.conference().stream())
        .collect(groupingBy(name -> name, counting()))
        .entrySet()
        .stream()
        .filter(conference -> conference.getValue() > 1)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  /// Two who talk go there at once, or the second would fall out of their bridge and wait.
  private RedirectAction toConference(String channel, Optional<LegId> partner, String conference) {
    RedirectAction action = new RedirectAction(channel, Dialplan.CONFERENCE, conference, FIRST);
    partner.ifPresent(other -> {
      action.setExtraChannel(channels.lastKnown(other));
      action.setExtraContext(Dialplan.CONFERENCE);
      action.setExtraExten(conference);
      action.setExtraPriority(FIRST);
    });
    return action;
  }

  private void wait(LegId leg, AmiSession session) throws ExchangeUnavailable {
    channels.tell(
        leg, session, channel -> new RedirectAction(channel, Dialplan.WAIT, Dialplan.AGAIN, FIRST));
  }

  /// A leg is about to be told farewell; it does not wait any more.
  synchronized void leaves(LegId leg) {
    leaving.add(leg);
  }

  private synchronized boolean isLeaving(LegId leg) {
    return leaving.contains(leg);
  }

  /// Asterisk leaves whoever is alone in a conference there; ours wait. Somebody has just left it,
  /// and may be listed a moment longer.
  void leftAlone(String bridge, AmiSession session) throws ExchangeUnavailable {
    List<LegId> left = LegList.in(bridge, session);
    for (int look = 0; look < A_FEW_LOOKS && left.size() > 1; look++) {
      Channels.pause();
      left = LegList.in(bridge, session);
    }
    if (left.size() == 1 && !isLeaving(left.getFirst())) {
      wait(left.getFirst(), session);
    }
  }
}
