package io.dozvon.telephony.acd;

/// An agent's place in a queue.
///
/// @param penalty 0 for those who are rung first; those with a higher one only if nobody with a
///   lower one is free (skill, from 0 to 9)
public record Place(QueueId queue, int penalty) {}
