package io.dozvon.web.callbacks;

import io.dozvon.callbacks.Callback;
import io.dozvon.callbacks.CallbackDetails;
import io.dozvon.callbacks.Callbacks;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.web.agent.AgentPart;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The console's list of whom to call back, and the one that the agent is on.
@Component
@Order(20)
class CallbacksPart implements AgentPart {
  private static final int LONGEST_LIST = 12;

  private final Callbacks callbacks;
  private final CallbackViews views;

  CallbacksPart(Callbacks callbacks, CallbackViews views) {
    this.callbacks = callbacks;
    this.views = views;
  }

  /// @param mine the one the agent is on
  /// @param undoable the id of the one that they cancelled a moment ago
  /// @param more whether there are more than are shown
  public record PartView(
      @Nullable CallbackView mine,
      @Nullable String undoable,
      List<CallbackView> waiting,
      boolean more) {}

  @Override
  public String name() {
    return "callbacks";
  }

  @Override
  public PartView draw(StaffId agent, Language language) {
    List<CallbackDetails> open = callbacks.waiting(agent, LONGEST_LIST + 1);
    List<CallbackView> mine =
        views.of(open.stream().filter(it -> isOn(it, agent)).toList(), agent, language);
    List<CallbackDetails> waiting =
        open.stream().filter(it -> it.callback() instanceof Callback.Waiting).toList();
    return new PartView(
        mine.isEmpty() ? null : mine.getFirst(),
        callbacks.undoable(agent).map(it -> it.facts().id().toString()).orElse(null),
        views.of(waiting.stream().limit(LONGEST_LIST).toList(), agent, language),
        open.size() > LONGEST_LIST);
  }

  private static boolean isOn(CallbackDetails details, StaffId agent) {
    return details.callback() instanceof Callback.Live live && live.agent().equals(agent);
  }
}
