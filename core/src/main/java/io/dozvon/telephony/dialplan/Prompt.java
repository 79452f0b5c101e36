package io.dozvon.telephony.dialplan;

import io.dozvon.telephony.Announcement;
import java.util.Locale;

/// A sound file of ours, recorded once a language. Its file is `dozvon/<name>` in the language's
/// folder of the exchange's sounds.
public enum Prompt {
  PRESS_ONE,
  WRONG_DIGIT,
  PLEASE_WAIT,
  FIVE_MINUTES_LEFT,
  ONE_MINUTE_LEFT,
  TIME_IS_UP,
  BUSY_TRYING_AGAIN,
  NO_ANSWER_TRYING_AGAIN,
  NOT_REACHED,
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
      case FIVE_MINUTES_LEFT -> FIVE_MINUTES_LEFT;
      case ONE_MINUTE_LEFT -> ONE_MINUTE_LEFT;
      case TIME_IS_UP -> TIME_IS_UP;
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
