package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.acd.AcdEvent.By;
import io.dozvon.telephony.acd.AcdEvent.Why;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import java.time.Duration;
import java.util.Optional;

/// What one manager event tells of one caller's call.
sealed interface LineSign {
  record Arrived(Optional<PhoneNumber> caller, String did, Language language) implements LineSign {}

  record Closed() implements LineSign {}

  record InQueue(QueueId queue, int position) implements LineSign {}

  record Rings(QueueId queue, StaffId agent) implements LineSign {}

  /// @param rang as Asterisk counts it, if it does
  record RingsNoMore(QueueId queue, StaffId agent, Optional<Duration> rang) implements LineSign {}

  /// @param channel the agent's, its unique id
  record Answered(QueueId queue, StaffId agent, Duration waited, String channel)
      implements LineSign {}

  /// An agent whom no queue has given the caller answers.
  ///
  /// @param channel its unique id
  record Taken(QueueId queue, StaffId agent, String channel) implements LineSign {}

  record TalkOver(QueueId queue, StaffId agent, By by, Duration talked) implements LineSign {}

  /// They are in the queue no longer; Asterisk says so of one who hung up and of one who was taken
  /// elsewhere.
  record OutOfQueue(QueueId queue) implements LineSign {}

  record LeftFor(QueueId queue, Why why) implements LineSign {}

  record WantsCallback(PhoneNumber number, QueueId queue) implements LineSign {}

  /// The caller comes into the conference of their call.
  record InTalk() implements LineSign {}

  record OutOfTalk() implements LineSign {}

  /// An agent comes into the conference of the call.
  ///
  /// @param channel its unique id
  record AgentInTalk(StaffId agent, String channel) implements LineSign {}

  record AgentOutOfTalk(StaffId agent, String channel) implements LineSign {}

  record Over() implements LineSign {}
}
