package io.dozvon.telephony.dialplan;

import io.dozvon.telephony.Confirmation;

/// Contexts, variables, user events and endpoints of the dialplan.
///
/// Every leg of ours carries its id as the channel's account code (and, if we originated it, as the
/// channel's unique id), so that each manager event tells whose it is.
public final class Dialplan {
  /// Where a subscriber's phone goes when it answers: is a person there? Needs [#CONFIRM],
  /// [#CONFIRM_SECONDS], [#GREETING], [#LANGUAGE].
  public static final String PHONE = "dozvon-phone";

  /// Where a doctor's desk phone goes when it answers. Needs [#LANGUAGE].
  public static final String DESK = "dozvon-desk";

  /// Where a browser's call arrives; the extension is its one-time token.
  public static final String WEB = "dozvon-web";

  /// Where calls from carriers arrive: they reach nothing.
  public static final String INBOUND = "dozvon-inbound";

  /// Where a leg waits, alone, until it is joined; and where it comes back to afterwards.
  public static final String WAIT = "dozvon-wait";

  /// The extension of [#WAIT] at which one who has talked waits in silence.
  public static final String AGAIN = "again";

  /// Where more than two talk; the extension is the conference's name. Who falls out of it waits.
  public static final String CONFERENCE = "dozvon-conference";

  /// What a conference, and whoever is in it, is like; names of sections of `confbridge.conf`.
  public static final String CONFERENCE_ROOM = "dozvon-room";

  /// See [#CONFERENCE_ROOM].
  public static final String CONFERENCE_MEMBER = "dozvon-member";

  /// Plays the prompt that the extension names to a waiting leg, which then waits again.
  public static final String SAY = "dozvon-say";

  /// Plays the prompt that the extension names, then hangs up.
  public static final String FAREWELL = "dozvon-farewell";

  /// Lets a `Local` channel speak into the ear of the leg whose channel's unique id the extension
  /// is, while that leg goes on talking.
  public static final String WHISPER = "dozvon-whisper";

  /// The other half of that `Local` channel: plays the prompt that the extension names. Needs
  /// [#LANGUAGE].
  public static final String WHISPER_SAY = "dozvon-whisper-say";

  /// What a phone's or desk phone's channel runs as it ends, pushed as a hang-up handler: tells how
  /// sound came through.
  public static final String OVER = "dozvon-over";

  /// Lets a `Local` channel hear what is said and heard at the leg whose channel's unique id the
  /// extension is.
  public static final String RECORD = "dozvon-record";

  /// The other half of that `Local` channel: writes what is heard into the sound file whose id the
  /// extension is.
  public static final String RECORD_WRITE = "dozvon-record-write";

  /// The extension at which [#PHONE], [#DESK] and [#WAIT] are entered.
  public static final String START = "s";

  /// How a person is told from a machine, see [#confirm(Confirmation)].
  public static final String CONFIRM = "DOZVON_CONFIRM";

  /// The prompt with which [#PHONE] asks for a key, as its extension; [Prompt#PRESS_ONE] if it is
  /// not given.
  public static final String GREETING = "DOZVON_GREETING";

  /// Whole seconds from the answer until an unconfirmed call is given up, at least 1.
  public static final String CONFIRM_SECONDS = "DOZVON_CONFIRM_SECONDS";

  /// ISO 639-1 code of the prompts' language.
  public static final String LANGUAGE = "DOZVON_LANGUAGE";

  /// Set by our FastAGI answer: the id of the leg that the browser's token stands for. Empty means
  /// refused.
  public static final String LEG = "DOZVON_LEG";

  /// Path of the FastAGI request with which [#WEB] asks whose a token is.
  public static final String ADMIT = "admit";

  /// Parameter of that request: the name of the exchange that asks. A token is good at one exchange
  /// only.
  public static final String EXCHANGE = "exchange";

  /// User event: a person is at the phone, or a desk phone answered. Fields [#FIELD_LEG],
  /// [#FIELD_BY].
  public static final String CONFIRMED = "DozvonConfirmed";

  /// User event: somebody or something answered, but no person was confirmed; a hang-up follows.
  /// Fields [#FIELD_LEG], [#FIELD_REASON].
  public static final String NOT_CONFIRMED = "DozvonNotConfirmed";

  /// User event: a browser was let in. Field [#FIELD_LEG]; the channel's unique id is the
  /// exchange's, not ours.
  public static final String ADMITTED = "DozvonAdmitted";

  /// User event: how sound came through on a leg that ends. Fields [#FIELD_LEG], [#FIELD_RTCP],
  /// [#FIELD_FORMATS].
  public static final String MEASURED = "DozvonMeasured";

  /// In [#MEASURED]: what `CHANNEL(rtcp,all)` says.
  public static final String FIELD_RTCP = "Rtcp";

  /// In [#MEASURED]: the channel's audio formats.
  public static final String FIELD_FORMATS = "Formats";

  /// The leg's id in every user event of ours.
  public static final String FIELD_LEG = "Leg";

  /// In [#CONFIRMED]: a value of [#confirm(Confirmation)], or [#BY_DESK].
  public static final String FIELD_BY = "By";

  /// A desk phone needs no confirmation.
  public static final String BY_DESK = "desk";

  /// In [#NOT_CONFIRMED]: [#NO_DIGIT], [#WRONG_DIGIT] or [#MACHINE].
  public static final String FIELD_REASON = "Reason";

  /// The time to press a key ran out.
  public static final String NO_DIGIT = "no-digit";

  /// Another key was pressed, and again after being asked once more.
  public static final String WRONG_DIGIT = "wrong-digit";

  /// Answering-machine detection took it for a machine.
  public static final String MACHINE = "machine";

  /// The SIP endpoint of all browsers: no registration, no password, reaches only [#WEB].
  public static final String WEB_ENDPOINT = "dozvon-web";

  /// The SIP endpoint through which desk phones are rung at a SIP URI: `PJSIP/dozvon-desk/sip:…`. A
  /// registered desk phone is its own endpoint: `PJSIP/<extension>`.
  public static final String DESK_ENDPOINT = "dozvon-desk";

  /// The SIP endpoint, and its context, of browsers that call the contact centre's line in the
  /// demonstration: the extension is the line's number, `*`, and the number that calls, both in
  /// E.164 without the plus.
  public static final String DEMO_WEB = "demo-web";

  private Dialplan() {}

  /// The value of [#CONFIRM].
  public static String confirm(Confirmation confirmation) {
    return switch (confirmation) {
      case PRESS_ONE -> "press-one";
      case AMD -> "amd";
      case NONE -> "none";
    };
  }
}
