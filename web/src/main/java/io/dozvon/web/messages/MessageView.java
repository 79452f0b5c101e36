package io.dozvon.web.messages;

import io.dozvon.messages.Author;
import io.dozvon.messages.Content;
import io.dozvon.messages.Message;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message on the page of its consultation.
///
/// @param mark `sent`, `delivered` or `read`; null for what the doctor wrote
/// @param at in the patient's time zone
record MessageView(
    UUID id,
    int sequence,
    boolean mine,
    @Nullable String text,
    @Nullable String mark,
    ZonedDateTime at) {

  static MessageView of(Message message, ZoneId zone) {
    boolean mine = message.author() == Author.PATIENT;
    return new MessageView(
        message.id().value(),
        message.sequence(),
        mine,
        message.content() instanceof Content.Text(String text) ? text : null,
        mine ? mark(message) : null,
        message.sentAt().atZone(zone));
  }

  private static String mark(Message message) {
    if (message.readAt().isPresent()) {
      return "read";
    }
    return message.deliveredAt().isPresent() ? "delivered" : "sent";
  }
}
