package io.dozvon.telephony.dialplan;

/// Contexts, variables, user events and stored values of the contact centre's line.
///
/// A caller's channel carries `line-` and the call's id as its account code (see `LineCallId`), and
/// the id alone in [#CALL], which every channel that is made for it inherits. A queue member's name
/// is the agent's id, its interface the phone.
public final class LineDialplan {
  /// Where a call to one of the plan's DIDs arrives; the extension is the DID.
  public static final String LINE = "dozvon-line";

  /// Puts a caller into the queue that the extension names; [#POSITION] says where, if not at the
  /// end.
  public static final String QUEUE = "dozvon-line-queue";

  /// Plays music to a caller until they are redirected; after a time they wait first in the queue
  /// that the extension names.
  public static final String HOLD = "dozvon-line-hold";

  /// Rings the phone in [#PHONE], that of [#AGENT], for a caller; unanswered, they wait first in
  /// the queue that the extension names.
  public static final String GIVE = "dozvon-line-give";

  /// Where an agent's phone goes that is rung to be joined with the call whose id the extension is:
  /// it talks there in the conference of that name, see [#TALK].
  public static final String BACK = "dozvon-line-back";

  /// Where agent, caller and whoever is asked talk; the extension is the call's id. A caller whom
  /// everybody else has left comes out by themselves: as [#STAYS] says. Send them there when
  /// somebody waits for them; where nobody does they wait first in their queue. Others who are left
  /// there alone are taken out by the service; a leg then waits again, a phone is hung up.
  public static final String TALK = "dozvon-line-talk";

  /// A supervisor's phone takes part in what the phone in [#PHONE] talks; the extension is
  /// `listen`, `whisper` or `barge`.
  public static final String SPY = "dozvon-line-spy";

  /// Stores what the line goes by: the extension is [#PUT] or [#FORGET]; [#KEY] and [#VALUE] say
  /// what. Keys lie in the family [#SETUP] and nowhere else. Originate `Local/put@dozvon-line-keep`
  /// with these variables and send the other half to [#DONE]; it is answered when it is stored, and
  /// refused if the key is none.
  public static final String KEEP = "dozvon-line-keep";

  /// Stores [#VALUE]; an empty one removes the key.
  public static final String PUT = "put";

  /// Where the other half of the `Local` channel goes: it hangs up. So may an agent's phone: one
  /// that is hung up by the manager's `Hangup`, or whose caller is redirected away, ends without a
  /// word to the queue (no AgentComplete, no COMPLETEAGENT), one that is redirected here ends as if
  /// by itself.
  public static final String DONE = "done";

  /// Deletes the journal of the day that [#KEY] names.
  public static final String FORGET = "forget";

  /// The call's id; every channel made for the call inherits it.
  public static final String CALL = "DOZVON_CALL";

  /// 1 for before everybody else.
  public static final String POSITION = "DOZVON_POSITION";

  /// What the application `Dial` is given, e.g. `PJSIP/seat-07`.
  public static final String PHONE = "DOZVON_PHONE";

  /// In [#GIVE]: whose phone it is, for the journal.
  public static final String AGENT = "DOZVON_AGENT";

  public static final String KEY = "DOZVON_KEY";
  public static final String VALUE = "DOZVON_VALUE";

  /// On a caller's channel: `1` if the service takes them elsewhere as soon as their agent's leg
  /// ends, and they are not to be hung up. They hear music meanwhile, and wait first in their queue
  /// after 20 seconds. Good for one leg's end.
  public static final String STAYS = "DOZVON_STAYS";

  /// Family of AstDB of what the line goes by. Until `otherwise` is stored, the line is open and
  /// its menu is the plan's; store it last. `week/1` (Monday) to `week/7`: `0800-2000`, `0000-2400`
  /// or nothing for closed; `day/20261231`: the same, or `closed`; `menu/1`: a queue's name;
  /// `otherwise`: a queue's name; `zone`: a time zone (IANA), the plan's if missing;
  /// `wait/<queue>`: whole seconds that somebody waits at most, else [#USUAL_WAIT];
  /// `overflow/<queue>`: `callback`, `goodbye` or `queue:<queue>`, else `callback`. When a call
  /// back is offered aloud stands in [#QUEUES_FILE].
  public static final String SETUP = "dozvon_line";

  /// Whole seconds.
  public static final int USUAL_WAIT = 900;

  /// Family of AstDB of the journal: `<yyyymmdd of the arrival, UTC>/<call's id>`, and as its value
  /// the fields of [#JOURNAL_FIELDS], joined by [#SEPARATOR]; written anew at each step.
  public static final String JOURNAL = "dozvon_calls";

  /// Times are seconds since 1970 with three decimals, empty if it has not been.
  /// `arrived|caller|did|language|closed|queue|queued|agent|answered|over|left|callback`; `closed`
  /// is 1 or empty, `left` as [#FIELD_WHY], of the last wait. Asterisk writes AstDB to the disk
  /// once a second: what a killed one wrote in its last second is lost.
  public static final String JOURNAL_FIELDS =
      "arrived|caller|did|language|closed|queue|queued|agent|answered|over|left|callback";

  public static final String SEPARATOR = "|";

  /// User event: fields [#FIELD_CALL], [#FIELD_CALLER], [#FIELD_DID], [#FIELD_LANGUAGE].
  public static final String ARRIVED = "DozvonLineArrived";

  /// User event: outside of the hours. Field [#FIELD_CALL].
  public static final String CLOSED = "DozvonLineClosed";

  /// User event: they left a queue without an answer and are still there. Fields [#FIELD_CALL],
  /// [#FIELD_QUEUE], [#FIELD_WHY].
  public static final String LEFT = "DozvonLineLeft";

  /// User event: fields [#FIELD_CALL], [#FIELD_NUMBER], [#FIELD_QUEUE].
  public static final String CALLBACK = "DozvonLineCallback";

  /// User event: the call is over. Field [#FIELD_CALL].
  public static final String OVER = "DozvonLineOver";

  public static final String FIELD_CALL = "Call";
  public static final String FIELD_CALLER = "Caller";
  public static final String FIELD_DID = "Did";

  /// Not `Language`, which every event has of the channel already.
  public static final String FIELD_LANGUAGE = "Spoken";

  public static final String FIELD_QUEUE = "Queue";
  public static final String FIELD_NUMBER = "Number";

  /// `too-long`, `key`, `nobody`, `moved` or `abandoned`.
  public static final String FIELD_WHY = "Why";

  /// The file of the queues, in the folder of the exchange's configuration; `queues.conf` includes
  /// it.
  public static final String QUEUES_FILE = "queues_live.conf";

  /// The key that asks for a call back while waiting.
  public static final char CALLBACK_KEY = '*';

  private LineDialplan() {}
}
