package io.dozvon.contactcentre;

import io.dozvon.contactcentre.AgentState.Ringing;
import io.dozvon.contactcentre.AgentState.WrapUp;
import io.dozvon.contactcentre.store.AgentPostStore;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.TimedWork;
import io.dozvon.vocabulary.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ends what an agent does when its time is over: wrap-up; and ringing of which nobody told the
/// end.
@Component
class WrapUps implements TimedWork<StaffId> {
  private final AgentPostStore store;
  private final AgentPosts posts;
  private final LineExchange exchange;
  private final Clock clock;

  WrapUps(AgentPostStore store, AgentPosts posts, LineExchange exchange, Clock clock) {
    this.store = store;
    this.posts = posts;
    this.exchange = exchange;
    this.clock = clock;
  }

  @Override
  public String title() {
    return "agent";
  }

  @Override
  public List<StaffId> due(Set<ExchangeName> at, Instant by, int limit) {
    return exchange.isListenedTo(at) ? store.due(by, limit) : List.of();
  }

  @Override
  @Transactional
  public void act(StaffId agent) {
    Instant now = clock.instant();
    store
        .hold(agent)
        .ifPresent(
            post -> post.due().filter(due -> !now.isBefore(due)).ifPresent(due -> end(post, due)));
  }

  /// As of when it was due: nobody may have been there to see it, and the next call may have come
  /// since.
  private void end(AgentPost post, Instant due) {
    Optional<PauseReason> then = post.status().afterwards();
    switch (post.status().state()) {
      case WrapUp wrapUp -> posts.move(post, wrapUp.over(then), Optional.empty(), due);
      case Ringing ringing -> posts.move(post, ringing.released(then), Optional.empty(), due);
      case AgentState _ -> {}
    }
  }
}
