package io.dozvon.contactcentre;

/// What an agent can ask for with their caller.
public enum DeskAct {
  HANG_UP,
  HOLD,
  TAKE_BACK,
  /// Into a queue.
  TRANSFER,
  /// To another agent.
  GIVE,
  /// To ask somebody while the caller hears music.
  CONSULT,
  SETTLE_BACK,
  SETTLE_TRANSFER,
  SETTLE_CONFERENCE,
  /// Their page was gone: asked for by the service.
  PAGE_GONE,
  /// Their page was there again.
  PAGE_BACK,
  /// Their page stayed away: the caller waits first.
  PAGE_STAYED_AWAY
}
