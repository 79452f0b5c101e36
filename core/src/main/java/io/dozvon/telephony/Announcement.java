package io.dozvon.telephony;

/// Something an exchange can say on a leg, in the leg's language. None of them speaks of medicine:
/// the fact of seeking care is itself secret (323-FZ, art. 13) and we cannot know who listens.
public enum Announcement {
  /// To the doctor: the patient's phone was busy; we will try again.
  BUSY_TRYING_AGAIN,
  /// To the doctor: nobody answered; we will try again.
  NO_ANSWER_TRYING_AGAIN,
  /// To the doctor: the patient could not be reached.
  NOT_REACHED,
  /// To whoever waits: the other side was lost, please wait.
  PLEASE_WAIT,
  FIVE_MINUTES_LEFT,
  ONE_MINUTE_LEFT,
  /// The time is up, goodbye.
  TIME_IS_UP
}
