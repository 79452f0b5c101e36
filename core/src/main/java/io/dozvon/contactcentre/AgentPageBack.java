package io.dozvon.contactcentre;

import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.StaffId;

/// An agent's page is there again before the grace was over, and the call is theirs still. Told in
/// the transaction that stored it.
public record AgentPageBack(StaffId agent, LineCallId call, QueueId queue) {}
