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
  /// To the patient: the doctor has put the call on hold.
  ON_HOLD,
  FIVE_MINUTES_LEFT,
  ONE_MINUTE_LEFT,
  /// The time is up, goodbye.
  TIME_IS_UP,
  /// To the doctor: the other side is being asked whether the conversation may be recorded.
  RECORDING_ASKED,
  /// To a patient at a phone: who agrees to be recorded presses 1.
  RECORDING_PRESS_ONE,
  /// To a patient at the web: whether to be recorded is answered on the page.
  RECORDING_ANSWER_ON_PAGE,
  /// To the doctor, and to a patient at the web.
  RECORDING_STARTED,
  /// To a patient at a phone: it is recorded, and whoever presses 2 stops it.
  RECORDING_STARTED_PRESS_TWO,
  RECORDING_STOPPED,
  /// There will be no recording.
  RECORDING_REFUSED
}
