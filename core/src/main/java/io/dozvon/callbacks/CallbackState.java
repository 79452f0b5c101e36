package io.dozvon.callbacks;

/// The name of how far a callback has come.
public enum CallbackState {
  WANTED,
  SCHEDULED,
  ASSIGNED,
  RINGING_AGENT,
  RINGING_CALLER,
  TALKING,
  COMING_BACK,
  DONE,
  GIVEN_UP,
  CANCELLED;

  public static CallbackState of(Callback callback) {
    return switch (callback) {
      case Callback.Wanted _ -> WANTED;
      case Callback.Scheduled _ -> SCHEDULED;
      case Callback.Assigned _ -> ASSIGNED;
      case Callback.RingingAgent _ -> RINGING_AGENT;
      case Callback.RingingCaller _ -> RINGING_CALLER;
      case Callback.Talking _ -> TALKING;
      case Callback.ComingBack _ -> COMING_BACK;
      case Callback.Done _ -> DONE;
      case Callback.GivenUp _ -> GIVEN_UP;
      case Callback.Cancelled _ -> CANCELLED;
    };
  }
}
