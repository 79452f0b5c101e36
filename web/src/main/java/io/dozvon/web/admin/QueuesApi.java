package io.dozvon.web.admin;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.contactcentre.Queue;
import io.dozvon.contactcentre.QueueRefusal;
import io.dozvon.contactcentre.Queues;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.web.problems.RefusedWish;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@AdminApi
class QueuesApi {
  private final Queues queues;

  QueuesApi(Queues queues) {
    this.queues = queues;
  }

  /// The usual one first, then by key and name.
  @GetMapping("/queues")
  List<QueueJson> queues() {
    return queues.all().stream().map(QueueJson::of).toList();
  }

  @GetMapping("/queues/{id}")
  @NotFound
  QueueJson queue(@PathVariable String id) {
    return QueueJson.of(known(id));
  }

  @PostMapping("/queues")
  @BadRequest
  @Conflict
  @Unprocessable
  ResponseEntity<QueueJson> add(
      @Valid @RequestBody NewQueueJson wish, @AuthenticationPrincipal Actor.Admin admin) {
    Queue ordinary = QueueWish.ordinary(new QueueId(wish.id().strip()));
    Queue added = unlessRefused(queues.save(wish.change(ordinary, Optional.empty()), admin));
    return ResponseEntity.created(URI.create("/api/admin/v1/queues/" + added.id()))
        .body(QueueJson.of(added));
  }

  /// What is left out stays as it is. Who waits or talks is not disturbed.
  @PostMapping("/queues/{id}")
  @BadRequest
  @NotFound
  @Conflict
  @Unprocessable
  QueueJson change(
      @PathVariable String id,
      @Valid @RequestBody QueueWishJson wish,
      @AuthenticationPrincipal Actor.Admin admin) {
    Queue before = known(id);
    int version = Objects.requireNonNullElse(wish.version(), before.version());
    return QueueJson.of(
        unlessRefused(queues.save(wish.change(before, Optional.of(version)), admin)));
  }

  /// Nobody may wait in it, and no other queue overflow into it.
  ///
  /// @param version of the queue that was looked at; any if left out
  @PostMapping("/queues/{id}/remove")
  @NotFound
  @Conflict
  QueueJson remove(
      @PathVariable String id,
      @RequestParam @Nullable Integer version,
      @AuthenticationPrincipal Actor.Admin admin) {
    Queue there = known(id);
    return QueueJson.of(
        unlessRefused(
            queues.remove(
                there.id(), Objects.requireNonNullElse(version, there.version()), admin)));
  }

  private Queue known(String id) {
    return Optional.of(id)
        .filter(QueueId::isName)
        .map(QueueId::new)
        .flatMap(queues::find)
        .orElseThrow(() -> new RefusedWish(new QueueRefusal.UnknownQueue()));
  }
}
