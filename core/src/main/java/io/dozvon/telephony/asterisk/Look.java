package io.dozvon.telephony.asterisk;

import static java.util.function.Predicate.not;

import io.dozvon.telephony.ExchangeUnavailable;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.dialplan.Dialplan;
import io.dozvon.telephony.dialplan.LineDialplan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asteriskjava.manager.action.StatusAction;
import org.asteriskjava.manager.event.StatusEvent;

/// One look at the channel of a leg, before it is sent somewhere.
///
/// @param context where in the dialplan it is; empty if it has gone
/// @param extension where in that context
/// @param talks whether it is joined with another
/// @param bridge where it is, joined or alone; empty if in none
/// @param language ISO 639-1 code of the language it is spoken to in
record Look(
    Optional<String> context,
    Optional<String> extension,
    boolean talks,
    Optional<String> bridge,
    String language) {
  /// The channel that one is bridged with (a variable of Asterisk's own).
  private static final String PEER = "BRIDGEPEER";

  private static final Set<String> CONFIRMED =
      Set.of(Dialplan.WAIT, Dialplan.SAY, Dialplan.CONFERENCE, LineDialplan.TALK);
  private static final int LOOKS = 40;

  /// Where a leg is in a bridge, if it is not just on its way there.
  private static final Set<String> BRIDGED =
      Set.of(Dialplan.WAIT, Dialplan.CONFERENCE, LineDialplan.TALK);

  /// Contexts whose extension is a conference's name: of legs, and of a line's call.
  private static final Set<String> CONFERENCES = Set.of(Dialplan.CONFERENCE, LineDialplan.TALK);

  private static final Look GONE =
      new Look(Optional.empty(), Optional.empty(), false, Optional.empty(), "");

  /// Looks until the leg is in a bridge that it can be taken out of and fall back into, if it is on
  /// its way there: a channel that is joined between two steps of its dialplan is torn off it.
  static Look settled(LegId leg, Channels channels, AmiSession session) throws ExchangeUnavailable {
    Look look = at(leg, channels, session);
    for (int i = 0; i < LOOKS && look.isOnItsWay(); i++) {
      Channels.pause();
      look = at(leg, channels, session);
    }
    return look;
  }

  static Look at(LegId leg, Channels channels, AmiSession session) throws ExchangeUnavailable {
    Optional<Look> first = at(channels.lastKnown(leg), session);
    if (first.isEmpty()) {
      Optional<String> elsewhere = LegList.channelOf(leg, session);
      if (elsewhere.isPresent()) {
        return at(channels.remember(leg, elsewhere.get()), session).orElse(GONE);
      }
    }
    return first.orElse(GONE);
  }

  private static Optional<Look> at(String channel, AmiSession session) throws ExchangeUnavailable {
    StatusAction action = new StatusAction(channel);
    action.setVariables(List.of(PEER, Dialplan.LANGUAGE));
    return session.list(action).stream()
        .filter(StatusEvent.class::isInstance)
        .map(StatusEvent.class::cast)
        .findFirst()
        .map(Look::read);
  }

  private static Look read(StatusEvent status) {
    Map<String, String> variables = Optional.ofNullable(status.getVariables()).orElse(Map.of());
    return new Look(
        Optional.ofNullable(status.getContext()),
        Optional.ofNullable(status.getExtension()),
        !variables.getOrDefault(PEER, "").isEmpty(),
        Optional.ofNullable(status.getBridgeId()).filter(not(String::isEmpty)),
        variables.getOrDefault(Dialplan.LANGUAGE, ""));
  }

  boolean isConfirmed() {
    return context.filter(CONFIRMED::contains).isPresent();
  }

  boolean canBeJoined() {
    return isConfirmed();
  }

  private boolean isOnItsWay() {
    return bridge.isEmpty() && context.filter(BRIDGED::contains).isPresent();
  }

  /// The conference it is in.
  Optional<String> conference() {
    return context.filter(CONFERENCES::contains).flatMap(_ -> extension);
  }

  boolean isJoinedWith(Look other) {
    return bridge.isPresent() && bridge.equals(other.bridge);
  }

  boolean waits() {
    return isConfirmed() && !talks;
  }
}
