package io.dozvon.contactcentre;

/// Why an agent takes no callers for now.
public enum PauseReason {
  BREAK,
  LUNCH,
  TRAINING,
  MEETING,
  TASK,
  CALLBACK,
  /// Their phone rang and they did not answer.
  NOT_ANSWERED,
  /// A supervisor said so.
  BY_SUPERVISOR;

  /// Whether agents can give it themselves.
  public boolean isTheirOwn() {
    return this != NOT_ANSWERED && this != BY_SUPERVISOR;
  }
}
