package io.dozvon.telephony.acd;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.ExchangeUnavailable;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.StaffId;

/// What this service asks of an exchange that distributes callers, in this service's own words: the
/// port (R5, R20).
///
/// Commands may block for up to the command time-out and must not be given inside a database
/// transaction. What happens to a call arrives as [AcdEvent]s and [AcdResumed], published to the
/// application in the order of each call. What concerns a call, or an agent, that is not there any
/// more does nothing, which is a success.
public interface Acd {
  ExchangeName exchange();

  /// Has the exchange receive and distribute callers in this way from now on; who waits or talks is
  /// not disturbed. Does nothing where it does so already.
  void arrange(LineSetup setup) throws ExchangeUnavailable;

  /// Has the exchange know an agent as described: adds, removes, changes and pauses what differs.
  void sit(AgentLine agent) throws ExchangeUnavailable;

  /// The agent is a member of no queue any more. A call they have goes on.
  void stand(StaffId agent) throws ExchangeUnavailable;

  /// Ends the caller's call.
  void hangUp(LineCallId call) throws ExchangeUnavailable;

  /// The caller waits in this queue, from now on: at its end, or before everybody else. Whoever
  /// they talked with is left.
  void queue(LineCallId call, QueueId queue, boolean first) throws ExchangeUnavailable;

  /// Rings an agent's phone for this caller, whom their agent leaves (blind transfer). If nobody
  /// answers, the caller waits first in the queue.
  void give(LineCallId call, StaffId agent, AgentPhone phone, QueueId queue)
      throws ExchangeUnavailable;

  /// The caller hears music until they are taken back or given to somebody. After the time that the
  /// exchange's plan allows, they wait first in the queue. Their agent's leg ends.
  void hold(LineCallId call, QueueId queue) throws ExchangeUnavailable;

  /// Rings the agent's phone, which answers by itself, and lets it talk with the caller again:
  /// after their page was loaded anew, another tab took over, or a hold. A leg of theirs that is
  /// still there ends.
  void takeBack(LineCallId call, StaffId agent, AgentPhone phone) throws ExchangeUnavailable;

  /// The agent asks another one while the caller hears music (attended transfer, begun): the other
  /// phone rings and talks with the agent.
  void consult(LineCallId call, AgentPhone other) throws ExchangeUnavailable;

  /// As [#consult(LineCallId, AgentPhone)] with somebody who is a leg already and waits: the doctor
  /// on duty.
  void consult(LineCallId call, LegId other) throws ExchangeUnavailable;

  /// Ends what [#consult] began.
  void settle(LineCallId call, Settling how) throws ExchangeUnavailable;

  /// A supervisor's phone rings, answers by itself, and takes part in what the agent talks.
  void spy(AgentPhone supervisor, StaffId agent, SpyMode mode) throws ExchangeUnavailable;

  /// Whether this phone rings or talks now. An exchange that cannot tell says that it does.
  default boolean isTalking(AgentPhone phone) throws ExchangeUnavailable {
    return true;
  }

  /// Ends whatever this phone talks.
  void release(AgentPhone phone) throws ExchangeUnavailable;

  /// How a consultation between agents ends.
  enum Settling {
    /// The other one goes, agent and caller talk again.
    BACK,
    /// The agent goes, the other one and the caller talk.
    TRANSFER,
    /// All three talk.
    CONFERENCE
  }
}
