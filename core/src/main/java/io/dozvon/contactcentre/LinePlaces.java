package io.dozvon.contactcentre;

import io.dozvon.contactcentre.store.LineCallStore;
import io.dozvon.telephony.acd.LineCallId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The contact centre's door for rooms that know better than the exchange since when a caller
/// waits.
@Component
public class LinePlaces {
  private final LineCallStore store;
  private final LineCommands commands;

  LinePlaces(LineCallStore store, LineCommands commands) {
    this.store = store;
    this.commands = commands;
  }

  /// A caller who waits goes before everybody else of their queue, after the commit. Nothing comes
  /// of it if they do not wait by then, or if the order is lost: they wait where they are.
  @Transactional(propagation = Propagation.MANDATORY)
  public void putFirst(LineCallId id) {
    store
        .find(id)
        .filter(call -> call.state() instanceof LineCallState.Waiting)
        .ifPresent(call ->
            commands.give(
                call, acd -> acd.queue(id, ((LineCallState.Waiting) call.state()).queue(), true)));
  }
}
