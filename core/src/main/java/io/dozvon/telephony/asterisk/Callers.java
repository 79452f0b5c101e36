package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.acd.AcdEvent;
import io.dozvon.telephony.acd.AcdResumed;
import io.dozvon.telephony.acd.AcdResumed.LiveCall;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.asterisk.ami.HangupEvent;
import io.dozvon.telephony.asterisk.ami.HangupRequestEvent;
import io.dozvon.vocabulary.StaffId;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.QueueMemberAddedEvent;
import org.jspecify.annotations.Nullable;

/// The story of every caller's call at one exchange, and whose phone is whose. For one thread
/// alone.
final class Callers {
  private static final int REMEMBERED = 4_096;

  private final ExchangeName exchange;
  private final Consumer<AcdEvent> told;
  private final Consumer<LineCallId> left;
  private final Map<LineCallId, CallerStory> stories = new LinkedHashMap<>();
  private final Map<String, StaffId> members = new HashMap<>();
  private final Set<LineCallId> gone = Collections.newSetFromMap(new Recent());
  private final Set<LineCallId> heardOf = new HashSet<>();
  private final LineSigns signs = new LineSigns(phone -> Optional.ofNullable(members.get(phone)));

  /// @param left is told of calls in whose conference somebody may be left alone
  Callers(ExchangeName exchange, Consumer<AcdEvent> told, Consumer<LineCallId> left) {
    this.exchange = exchange;
    this.told = told;
    this.left = left;
  }

  void hear(ManagerEvent event, Instant at) {
    switch (event) {
      case QueueMemberAddedEvent added -> learn(added.getInterface(), added.getMemberName());
      case HangupRequestEvent request when request.getUniqueId() != null ->
          stories.values().forEach(story -> story.hangsUp(request.getUniqueId()));
      case HangupEvent hangup when hangup.getUniqueId() != null ->
          stories.values().forEach(story -> story.ends(hangup.getUniqueId(), at));
      default -> signs.read(event).ifPresent(heard -> hear(heard, at));
    }
    forgetEnded();
  }

  private void learn(@Nullable String phone, @Nullable String member) {
    if (phone != null) {
      LineSigns.agent(member).ifPresent(agent -> members.put(phone, agent));
    }
  }

  private void hear(LineSigns.CallSign heard, Instant at) {
    LineCallId call = heard.call();
    if (!gone.contains(call)) {
      heardOf.add(call);
      CallerStory story = story(call);
      story.hear(heard.sign(), at);
      if (story.leavesSomebody()) {
        left.accept(call);
      }
    }
  }

  private CallerStory story(LineCallId call) {
    return stories.computeIfAbsent(call, unknown -> new CallerStory(unknown, exchange, told));
  }

  /// Tells what nothing more is heard of.
  void settle(Instant now) {
    stories.values().forEach(story -> story.settle(now));
    forgetEnded();
  }

  private void forgetEnded() {
    stories.entrySet().removeIf(story -> story.getValue().isOver() && gone.add(story.getKey()));
  }

  /// The exchange is about to be asked what is there.
  void look() {
    heardOf.clear();
  }

  /// The answer has come. What was heard since [#look] is newer than it.
  void found(AcdResumed found) {
    found.members().forEach((agent, line) -> members.put(Phones.dialled(line.phone()), agent));
    stories.keySet().removeIf(call -> !found.live().containsKey(call) && !heardOf.contains(call));
    found
        .live()
        .forEach((call, where) -> {
          if (!gone.contains(call) && !heardOf.contains(call)) {
            stories.put(call, at(call, where, found.at()));
          }
        });
  }

  private CallerStory at(LineCallId call, LiveCall where, Instant when) {
    CallerStory story = new CallerStory(call, exchange, told);
    switch (where) {
      case LiveCall.Elsewhere _ -> {}
      case LiveCall.Waiting(var queue, _) -> story.foundWaiting(queue);
      case LiveCall.Talking(var queue, var agent) -> story.foundTalking(queue, agent, when);
    }
    return story;
  }

  /// Signs of a call may come after its end.
  private static final class Recent extends LinkedHashMap<LineCallId, Boolean> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<LineCallId, Boolean> eldest) {
      return size() > REMEMBERED;
    }
  }
}
