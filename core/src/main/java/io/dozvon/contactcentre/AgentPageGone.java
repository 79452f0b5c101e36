package io.dozvon.contactcentre;

import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.StaffId;

/// The last page of an agent who talks through their browser was closed, or loads anew, in the
/// middle of a call: the caller hears nobody. Told in the transaction that stored it, once until
/// [AgentPageBack] or [AgentGone].
///
/// @param queue the one that the caller came from
public record AgentPageGone(StaffId agent, LineCallId call, QueueId queue) {}
