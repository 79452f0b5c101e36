package io.dozvon.telephony.asterisk;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.dozvon.telephony.ExchangeUnavailable;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegState;
import io.dozvon.telephony.dialplan.Dialplan;
import io.dozvon.telephony.dialplan.LineDialplan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.jspecify.annotations.Nullable;

/// Reads the list of Asterisk's channels as legs of ours.
final class LegList {
  /// Where a leg is whose callee is confirmed.
  private static final Set<String> CONFIRMED_CONTEXTS =
      Set.of(Dialplan.WAIT, Dialplan.SAY, Dialplan.CONFERENCE, LineDialplan.TALK);

  /// ast_channel_state in `include/asterisk/channelstate.h`.
  private static final int STATE_RINGING = 5;

  private static final int STATE_UP = 6;

  private LegList() {}

  static Map<LegId, LegState> ask(AmiSession session) throws ExchangeUnavailable {
    return read(channels(session));
  }

  /// The unique id of the channel that carries this leg.
  static Optional<String> channelOf(LegId leg, AmiSession session) throws ExchangeUnavailable {
    return channels(session).stream()
        .filter(channel -> Signs.leg(channel.getAccountcode()).filter(leg::equals).isPresent())
        .map(CoreShowChannelEvent::getUniqueid)
        .findFirst();
  }

  /// The legs that are in a bridge.
  static List<LegId> in(String bridge, AmiSession session) throws ExchangeUnavailable {
    return channels(session).stream()
        .filter(channel -> bridge.equals(channel.getBridgeid()))
        .flatMap(channel -> Signs.leg(channel.getAccountcode()).stream())
        .toList();
  }

  private static List<CoreShowChannelEvent> channels(AmiSession session)
      throws ExchangeUnavailable {
    return session.fullList(new CoreShowChannelsAction()).stream()
        .filter(CoreShowChannelEvent.class::isInstance)
        .map(CoreShowChannelEvent.class::cast)
        .toList();
  }

  static Map<LegId, LegState> read(List<CoreShowChannelEvent> channels) {
    Map<String, Long> sizes =
        channels.stream()
            .map(channel -> text(channel.getBridgeid()))
            .filter(not(String::isEmpty))
            .collect(groupingBy(bridge -> bridge, counting()));
    Map<LegId, LegState> legs = new HashMap<>();
    for (CoreShowChannelEvent channel : channels) {
      boolean talks = sizes.getOrDefault(text(channel.getBridgeid()), 0L) > 1;
      Signs.leg(channel.getAccountcode()).ifPresent(leg -> legs.put(leg, state(channel, talks)));
    }
    return legs;
  }

  private static LegState state(CoreShowChannelEvent channel, boolean talks) {
    return switch (channel.getChannelState()) {
      case STATE_RINGING -> LegState.RINGING;
      case STATE_UP -> talks ? LegState.JOINED : stateOfAnswered(channel.getContext());
      case null, default -> LegState.DIALLED;
    };
  }

  private static LegState stateOfAnswered(@Nullable String context) {
    if (text(context).equals(Dialplan.FAREWELL)) {
      return LegState.LEAVING;
    }
    return CONFIRMED_CONTEXTS.contains(text(context)) ? LegState.WAITING : LegState.ANSWERED;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
