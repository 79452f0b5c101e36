package io.dozvon.web.callbacks;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.callbacks.CallbackId;
import io.dozvon.callbacks.Callbacks;
import io.dozvon.vocabulary.Actor;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What agents do with callbacks, as the console's page asks for it. Their own phone rings, so they
/// are at it.
@RestController
@RequestMapping("/agent/callbacks")
@ResponseStatus(HttpStatus.NO_CONTENT)
class CallbackActions {
  private final Callbacks callbacks;

  CallbackActions(Callbacks callbacks) {
    this.callbacks = callbacks;
  }

  @PostMapping("/next")
  void next(@AuthenticationPrincipal Actor.Staff who) {
    unlessRefused(callbacks.takeNext(who.id()));
  }

  @PostMapping("/{id}/take")
  void take(@PathVariable UUID id, @AuthenticationPrincipal Actor.Staff who) {
    unlessRefused(callbacks.take(new CallbackId(id), who.id()));
  }

  @PostMapping("/{id}/accept")
  void accept(@PathVariable UUID id, @AuthenticationPrincipal Actor.Staff who) {
    unlessRefused(callbacks.accept(new CallbackId(id), who.id()));
  }

  @PostMapping("/{id}/decline")
  void decline(@PathVariable UUID id, @AuthenticationPrincipal Actor.Staff who) {
    unlessRefused(callbacks.decline(new CallbackId(id), who.id()));
  }

  @PostMapping("/{id}/hang-up")
  void hangUp(@PathVariable UUID id, @AuthenticationPrincipal Actor.Staff who) {
    unlessRefused(callbacks.hangUp(new CallbackId(id), who.id()));
  }

  @PostMapping("/{id}/undo")
  void undo(@PathVariable UUID id, @AuthenticationPrincipal Actor.Staff who) {
    unlessRefused(callbacks.undo(new CallbackId(id), who));
  }
}
