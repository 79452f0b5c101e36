package io.dozvon.contactcentre;

import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.StaffId;

/// An agent in the middle of a call did not come back within the grace and is signed off: the
/// caller is to wait first in the queue. Told in the transaction that stored it.
public record AgentGone(StaffId agent, LineCallId call, QueueId queue) {}
