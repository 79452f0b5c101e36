package io.dozvon.telephony.dialplan;

import java.util.Locale;

/// A sound file of the contact centre's line, kept as those of [Prompt]. Beside them stand
/// `line-menu-<queue>` ("to do this and that"), `line-press-1` to `line-press-9` and
/// `line-press-star`.
public enum LinePrompt {
  LINE_GREETING,
  /// The conversation will be recorded.
  LINE_RECORDED,
  /// After the menu: or stay on the line.
  LINE_MENU_OTHERWISE,
  LINE_WRONG_KEY,
  LINE_MENU_IDENTIFICATION,
  LINE_MENU_TECHNICAL,
  LINE_MENU_APPOINTMENTS,
  LINE_PRESS_1,
  LINE_PRESS_2,
  LINE_PRESS_3,
  LINE_PRESS_4,
  LINE_PRESS_5,
  LINE_PRESS_6,
  LINE_PRESS_7,
  LINE_PRESS_8,
  LINE_PRESS_9,
  /// Outside of the hours, with the offer of a call back by key 1.
  LINE_CLOSED,
  /// Their number in the queue is one.
  LINE_YOU_ARE_NEXT,
  /// Followed by their number.
  LINE_YOUR_NUMBER,
  /// Followed by a number of minutes.
  LINE_EXPECTED_MINUTES,
  /// A call back by key, keeping the place.
  LINE_OFFER_CALLBACK,
  /// Too long or too many: we call back.
  LINE_ALL_BUSY_CALLBACK,
  /// Too long or too many: call again.
  LINE_ALL_BUSY_GOODBYE,
  /// At the number they call from; another one by key 1.
  LINE_CALLBACK_THIS_NUMBER,
  /// Key it in.
  LINE_CALLBACK_ENTER,
  LINE_CALLBACK_WRONG_NUMBER,
  LINE_CALLBACK_NOTED,
  /// The connection to the agent was lost; stay.
  LINE_AGENT_LOST,
  LINE_GOODBYE;

  /// The last part of its file's name.
  public String extension() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What the dialplan application `Playback` is given.
  public String file() {
    return Prompt.FOLDER + "/" + extension();
  }
}
