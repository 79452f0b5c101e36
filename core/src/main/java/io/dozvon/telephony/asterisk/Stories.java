package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.Ending;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegState;
import io.dozvon.telephony.asterisk.Signs.LegSign;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The story of every leg at one exchange, as signs and looks tell it. For one thread alone.
final class Stories {
  private static final int REMEMBERED = 4_096;
  private static final Duration SETTLES_WITHIN = Duration.ofSeconds(1);

  /// What Asterisk ends a call with that we hang up before its INVITE has left, as if the far side
  /// had said it (`ast_sip_session_terminate` in `res/res_pjsip_session.c`).
  private static final int OF_ITS_OWN = 603;

  private final ExchangeName exchange;
  private final Map<LegId, LegStory> stories = new HashMap<>();
  private final Map<LegId, Undialled> undialled = new HashMap<>();
  private final Set<LegId> heardOf = new HashSet<>();
  private final Set<LegId> missing = new HashSet<>();
  private final Set<LegId> toldToEnd = Collections.newSetFromMap(new Recent());
  private final Set<LegId> gone = Collections.newSetFromMap(new Recent());

  Stories(ExchangeName exchange) {
    this.exchange = exchange;
  }

  /// The leg is about to be hung up by us.
  void ending(LegId leg) {
    toldToEnd.add(leg);
  }

  /// What a sign tells that was not known.
  Optional<LegEvent> hear(LegSign heard, Instant at) {
    LegId leg = heard.leg();
    heardOf.add(leg);
    if (gone.contains(leg)) {
      return Optional.empty();
    }
    Optional<LegEvent> news = read(heard.sign(), leg, at);
    news.filter(LegEvent.Gone.class::isInstance).ifPresent(_ -> forget(leg));
    return news;
  }

  private void forget(LegId leg) {
    stories.remove(leg);
    undialled.remove(leg);
    gone.add(leg);
  }

  private Optional<LegEvent> read(Sign sign, LegId leg, Instant at) {
    LegStory story = stories.getOrDefault(leg, LegStory.ordered());
    if (isOfItsOwn(sign, story) && toldToEnd.contains(leg)) {
      return Optional.empty();
    }
    if (story.isUndialled() && (sign instanceof Sign.NotBegun || sign instanceof Sign.Ended)) {
      return undialled(sign, leg, at);
    }
    LegStory.Told told = story.hear(sign, leg, exchange, at);
    stories.put(leg, told.story());
    if (!told.story().isUndialled()) {
      undialled.remove(leg);
    }
    return told.news();
  }

  private static boolean isOfItsOwn(Sign sign, LegStory story) {
    return !story.alerted()
        && sign instanceof Sign.FarSideEnds ends
        && ends.sipStatus().equals(Optional.of(OF_ITS_OWN));
  }

  /// Asterisk says that a call failed and, apart from that, that its channel has ended, each before
  /// or after the other and the former even before it says that it dialled.
  private Optional<LegEvent> undialled(Sign sign, LegId leg, Instant at) {
    Undialled before = undialled.getOrDefault(leg, new Undialled(at, false, false));
    Undialled now = before.and(sign);
    undialled.put(leg, now);
    return now.notBegun() && now.ended() ? Optional.of(over(leg, now, at)) : Optional.empty();
  }

  /// The ends of legs that will not be told anything more of.
  List<LegEvent> settle(Instant now) {
    List<LegEvent> ends = new ArrayList<>();
    undialled.forEach((leg, signs) -> {
      if (signs.since().plus(SETTLES_WITHIN).isBefore(now)) {
        ends.add(over(leg, signs, now));
      }
    });
    ends.forEach(end -> forget(end.leg()));
    return ends;
  }

  private LegEvent over(LegId leg, Undialled signs, Instant at) {
    return new LegEvent.Gone(leg, exchange, at, ending(leg, signs));
  }

  /// A channel that ended without a failed call began before we listened.
  private Ending ending(LegId leg, Undialled signs) {
    if (toldToEnd.contains(leg)) {
      return Ending.cancelled(false);
    }
    return signs.notBegun() ? Ending.exchangeFailure() : Ending.unknown();
  }

  /// What is known of a leg that was not heard to be dialled.
  private record Undialled(Instant since, boolean notBegun, boolean ended) {
    Undialled and(Sign sign) {
      return new Undialled(
          since, notBegun || sign instanceof Sign.NotBegun, ended || sign instanceof Sign.Ended);
    }
  }

  /// A list of all legs is about to be asked for.
  void look() {
    heardOf.clear();
  }

  /// The list has come. What was heard since [#look] is newer than it. While we hear well, all that
  /// it says of a leg is told by signs too, some of them still under way: where a leg stands is
  /// left to them, and as Asterisk may take a leg off its list before it tells how the leg ended,
  /// only one that is missing twice has ended unheard.
  ///
  /// @param deaf whether signs may have been missed before this look
  /// @return where every leg stands
  Map<LegId, LegState> found(Map<LegId, LegState> legs, boolean deaf) {
    if (deaf) {
      undialled.keySet().retainAll(heardOf);
      legs.forEach(this::learn);
    }
    missing.removeIf(leg -> legs.containsKey(leg) || !stories.containsKey(leg));
    stories
        .keySet()
        .removeIf(
            leg -> !legs.containsKey(leg) && !heardOf.contains(leg) && (deaf || !missing.add(leg)));
    Map<LegId, LegState> states = new HashMap<>(legs);
    states.keySet().removeAll(gone);
    stories.forEach((leg, story) -> story.state().ifPresent(state -> states.put(leg, state)));
    return Map.copyOf(states);
  }

  private void learn(LegId leg, LegState state) {
    if (!gone.contains(leg)) {
      stories.merge(
          leg,
          LegStory.found(state),
          (known, _) -> heardOf.contains(leg) ? known : known.at(state));
    }
  }

  /// Signs of a leg may come after its end, and the first of them after we have hung up.
  private static final class Recent extends LinkedHashMap<LegId, Boolean> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<LegId, Boolean> eldest) {
      return size() > REMEMBERED;
    }
  }
}
