package io.dozvon.telephony.dialplan;

import io.dozvon.telephony.Announcement;
import java.util.Locale;

/// A sound file of ours, recorded once a language. Its file is `dozvon/<name>` in the language's
/// folder of the exchange's sounds.
public enum Prompt {
  PRESS_ONE,
  /// As the one before, to somebody who has booked nothing.
  PRESS_ONE_INVITED,
  /// As the first, to somebody who had called us.
  PRESS_ONE_CALLED_BACK,
  WRONG_DIGIT,
  PLEASE_WAIT,
  ON_HOLD,
  FIVE_MINUTES_LEFT,
  ONE_MINUTE_LEFT,
  TIME_IS_UP,
  BUSY_TRYING_AGAIN,
  NO_ANSWER_TRYING_AGAIN,
  NOT_REACHED,
  RECORDING_ASKED,
  RECORDING_PRESS_ONE,
  RECORDING_ANSWER_ON_PAGE,
  RECORDING_STARTED,
  RECORDING_STARTED_PRESS_TWO,
  RECORDING_STOPPED,
  RECORDING_REFUSED,
  /// What a person says in the demonstration.
  DEMO_PERSON,
  /// What a voicemail says in the demonstration.
  DEMO_VOICEMAIL;

  /// The folder of our prompts within a language's folder.
  public static final String FOLDER = "dozvon";

  /// The prompt with which an announcement is made.
  public static Prompt of(Announcement announcement) {
    return switch (announcement) {
      case BUSY_TRYING_AGAIN -> BUSY_TRYING_AGAIN;
      case NO_ANSWER_TRYING_AGAIN -> NO_ANSWER_TRYING_AGAIN;
      case NOT_REACHED -> NOT_REACHED;
      case PLEASE_WAIT -> PLEASE_WAIT;
      case ON_HOLD -> ON_HOLD;
      case FIVE_MINUTES_LEFT -> FIVE_MINUTES_LEFT;
      case ONE_MINUTE_LEFT -> ONE_MINUTE_LEFT;
      case TIME_IS_UP -> TIME_IS_UP;
      case RECORDING_ASKED -> RECORDING_ASKED;
      case RECORDING_PRESS_ONE -> RECORDING_PRESS_ONE;
      case RECORDING_ANSWER_ON_PAGE -> RECORDING_ANSWER_ON_PAGE;
      case RECORDING_STARTED -> RECORDING_STARTED;
      case RECORDING_STARTED_PRESS_TWO -> RECORDING_STARTED_PRESS_TWO;
      case RECORDING_STOPPED -> RECORDING_STOPPED;
      case RECORDING_REFUSED -> RECORDING_REFUSED;
    };
  }

  /// The extension that plays it in [Dialplan#SAY], [Dialplan#FAREWELL], [Dialplan#WHISPER_SAY].
  public String extension() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What the dialplan application `Playback` is given.
  public String file() {
    return FOLDER + "/" + extension();
  }
}
