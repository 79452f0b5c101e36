package io.dozvon.contactcentre;

import io.dozvon.contactcentre.AgentState.Busy;
import io.dozvon.contactcentre.AgentState.Free;
import io.dozvon.contactcentre.AgentState.OnCall;
import io.dozvon.contactcentre.AgentState.Ringing;
import io.dozvon.contactcentre.store.AgentPostStore;
import io.dozvon.contactcentre.store.QueueStore;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the exchange does with agents. It decides who gets whom, so all of this has happened; what
/// is heard twice, or late, changes nothing. In the transaction of the one who heard it; an agent's
/// row is locked after the call's.
@Component
class AgentMoves {
  private final AgentPostStore store;
  private final QueueStore queues;
  private final AgentPosts posts;
  private final LineSettings settings;

  AgentMoves(AgentPostStore store, QueueStore queues, AgentPosts posts, LineSettings settings) {
    this.store = store;
    this.queues = queues;
    this.posts = posts;
    this.settings = settings;
  }

  /// Their phone begins to ring.
  void ringing(StaffId agent, LineCallId call, QueueId queue, Instant at) {
    store
        .hold(agent)
        .ifPresent(post -> {
          if (post.status().state() instanceof Free free) {
            posts.move(
                post.at(Optional.of(queue)), free.rung(call), AgentPosts.keptPause(post), at);
          }
        });
  }

  /// They talk with the caller, whatever they did before. Whoever else talked with this caller does
  /// so no longer.
  void onCall(StaffId agent, LineCallId call, QueueId queue, Instant at) {
    for (AgentPost post : store.holdWithAnybodyOn(agent, call)) {
      if (!post.status().agent().equals(agent)) {
        over(post, call, queue, at);
      }
    }
    store
        .hold(agent)
        .filter(post -> !post.status().state().equals(new OnCall(call)))
        .ifPresent(post ->
            posts.move(
                post.at(Optional.of(queue)), new OnCall(call), AgentPosts.keptPause(post), at));
  }

  /// They talk with the caller no longer, and write down what it was about.
  void callOver(StaffId agent, LineCallId call, QueueId queue, Instant at) {
    store.hold(agent).ifPresent(post -> over(post, call, queue, at));
  }

  private void over(AgentPost post, LineCallId call, QueueId queue, Instant at) {
    if (post.status().state() instanceof Busy busy && busy.call().equals(call)) {
      Duration wrapUp = queues.wrapUp(queue);
      AgentState after =
          wrapUp.isZero()
              ? busy.released(post.status().afterwards())
              : busy.wrapUp(at.plus(wrapUp));
      posts.move(post.at(Optional.of(queue)), after, post.status().afterwards(), at);
    }
  }

  /// Their phone rang as long as it may and they did not answer.
  void notTaken(StaffId agent, LineCallId call, QueueId queue, Instant at) {
    Optional<PauseReason> pause =
        settings.pauseUnanswered() ? Optional.of(PauseReason.NOT_ANSWERED) : Optional.empty();
    stopsRinging(agent, call, pause, at);
  }

  /// Their phone rings no longer and it was not their doing: the caller hung up, or somebody else
  /// answered.
  void released(StaffId agent, LineCallId call, Instant at) {
    stopsRinging(agent, call, Optional.empty(), at);
  }

  private void stopsRinging(
      StaffId agent, LineCallId call, Optional<PauseReason> pause, Instant at) {
    store
        .hold(agent)
        .ifPresent(post -> {
          if (post.status().state() instanceof Ringing ringing && ringing.call().equals(call)) {
            Optional<PauseReason> next = post.status().afterwards().or(() -> pause);
            posts.move(post, ringing.released(next), Optional.empty(), at);
          }
        });
  }
}
