package io.dozvon.callbacks;

import io.dozvon.vocabulary.Refusal;

/// Why a wish about a callback is not granted.
public enum CallbackRefusal implements Refusal {
  /// There is none, or it is of a queue that is not theirs.
  UNKNOWN_CALLBACK("callback-not-found", Kind.NOT_FOUND),
  /// There is no such queue, or it is not theirs.
  UNKNOWN_QUEUE("callback-queue-not-found", Kind.NOT_FOUND),
  /// Somebody is on it already, or it is over.
  NOT_WAITING("callback-not-waiting", Kind.CONFLICT),
  /// It is not offered to them, or not any more.
  NOT_OFFERED("callback-not-offered", Kind.CONFLICT),
  /// Nobody is to be called back now.
  NOBODY_TO_CALL("callback-none-due", Kind.CONFLICT),
  /// They have a caller, call somebody back already, or are not signed on.
  NOT_FREE("callback-agent-not-free", Kind.CONFLICT),
  NUMBER_NOT_ALLOWED("callback-number-not-allowed", Kind.INVALID),
  /// The line is closed then, or it is too early or too late where the caller is.
  OUTSIDE_HOURS("callback-outside-hours", Kind.CONFLICT),
  IN_THE_PAST("callback-in-the-past", Kind.INVALID),
  TOO_FAR_AHEAD("callback-too-far-ahead", Kind.INVALID),
  /// Clocks are put forward and leave this time out.
  NO_SUCH_TIME("callback-no-such-time", Kind.INVALID),
  NOTE_TOO_LONG("callback-note-too-long", Kind.INVALID),
  /// It was cancelled too long ago, or by somebody else; or they are to be called back anyway.
  NOT_UNDONE("callback-not-undone", Kind.CONFLICT),
  /// The exchange that carries the line is out of reach.
  LINE_DOWN("callback-line-down", Kind.UNAVAILABLE);

  private final String id;
  private final Kind kind;

  CallbackRefusal(String id, Kind kind) {
    this.id = id;
    this.kind = kind;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
