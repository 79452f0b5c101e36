package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.Ending;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegState;
import io.dozvon.telephony.asterisk.Signs.LegSign;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The story of every leg at one exchange, as signs and looks tell it. For one thread alone.
final class Stories {
  private static final int REMEMBERED = 4_096;

  private final ExchangeName exchange;
  private final Map<LegId, LegStory> stories = new HashMap<>();
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
    if (news.orElse(null) instanceof LegEvent.Gone) {
      stories.remove(leg);
      gone.add(leg);
    }
    return news;
  }

  private Optional<LegEvent> read(Sign sign, LegId leg, Instant at) {
    LegStory story = stories.get(leg);
    if (story == null && sign instanceof Sign.NotBegun) {
      return Optional.of(new LegEvent.Gone(leg, exchange, at, notBegun(leg)));
    }
    LegStory.Told told = (story == null ? LegStory.ordered() : story).hear(sign, leg, exchange, at);
    stories.put(leg, told.story());
    return told.news();
  }

  /// Asterisk says of a call that was hung up before it was dialled just what it says of one that
  /// it could not begin.
  private Ending notBegun(LegId leg) {
    return toldToEnd.contains(leg) ? Ending.cancelled(false) : Ending.exchangeFailure();
  }

  /// A list of all legs is about to be asked for.
  void look() {
    heardOf.clear();
  }

  /// The list has come. What was heard since [#look] is newer than it. Asterisk may take a leg off
  /// its list before it tells how the leg ended; so while we hear well, only one that is missing
  /// twice has ended unheard.
  ///
  /// @param deaf whether signs may have been missed before this look
  /// @return where every leg stands
  Map<LegId, LegState> found(Map<LegId, LegState> legs, boolean deaf) {
    missing.removeIf(leg -> legs.containsKey(leg) || !stories.containsKey(leg));
    stories
        .keySet()
        .removeIf(
            leg -> !legs.containsKey(leg) && !heardOf.contains(leg) && (deaf || !missing.add(leg)));
    legs.forEach(this::found);
    Map<LegId, LegState> states = new HashMap<>();
    stories.forEach((leg, story) -> story.state().ifPresent(state -> states.put(leg, state)));
    return Map.copyOf(states);
  }

  private void found(LegId leg, LegState state) {
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
