package io.dozvon.web.agent;

import io.dozvon.contactcentre.LineCall;
import io.dozvon.contactcentre.LineCallState;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who calls, as the screen shows it while it rings and after.
///
/// @param state `offered`, `talking` or `held`
/// @param queue the queue's name in the agent's language
/// @param number as people write it; null if it was withheld
/// @param language of the caller, ISO 639-1
/// @param since when it began to ring, or they began to talk
/// @param waited until then, e.g. `1:05`
/// @param due `now` if a doctor calls this number right now, `next` if one has it next, else null
/// @param earlier what this number called for before, the newest first
/// @param asked who is asked about them, or null
public record CallerView(
    String id,
    String state,
    QueueId queueId,
    String queue,
    @Nullable String number,
    String language,
    Instant since,
    String waited,
    @Nullable String due,
    List<EarlierView> earlier,
    @Nullable String asked) {

  /// Where an agent's own call is.
  record Whereabouts(String state, QueueId queue, StaffId agent, Instant since) {
    static Optional<Whereabouts> of(LineCallState state) {
      return switch (state) {
        case LineCallState.Offered(var queue, var agent, var since) ->
            Optional.of(new Whereabouts("offered", queue, agent, since));
        case LineCallState.Talking(var queue, var agent, var since) ->
            Optional.of(new Whereabouts("talking", queue, agent, since));
        case LineCallState.Held(var queue, var agent, var since) ->
            Optional.of(new Whereabouts("held", queue, agent, since));
        case LineCallState.Arrived _, LineCallState.Waiting _, LineCallState.Over _ ->
            Optional.empty();
      };
    }
  }

  static CallerView of(
      LineCall call, Whereabouts at, String queue, Known known, @Nullable String asked) {
    return new CallerView(
        call.id().toString(),
        at.state(),
        at.queue(),
        queue,
        call.caller().map(PhoneNumber::international).orElse(null),
        call.language().code(),
        at.since(),
        written(Duration.between(call.waitingSince().orElse(call.arrived()), at.since())),
        known.due(),
        known.earlier(),
        asked);
  }

  /// What is known of a number before anybody has answered.
  record Known(List<EarlierView> earlier, @Nullable String due) {
    static final Known NOTHING = new Known(List.of(), null);
  }

  private static String written(Duration waited) {
    long seconds = Math.max(0, waited.toSeconds());
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }

  /// Whether they can be spoken to, or are held for this agent.
  public boolean answered() {
    return !state.equals("offered");
  }

  public boolean held() {
    return state.equals("held");
  }
}
