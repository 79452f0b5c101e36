package io.dozvon.web.records;

import io.dozvon.messages.Author;
import io.dozvon.messages.Content;
import io.dozvon.messages.Message;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message in a patient's record.
///
/// @param doctors whether the doctor wrote it
/// @param text null if it is an image
/// @param at in the reading doctor's zone
record WrittenView(
    UUID id, int sequence, boolean doctors, @Nullable String text, ZonedDateTime at) {

  static WrittenView of(Message message, ZoneId zone) {
    return new WrittenView(
        message.id().value(),
        message.sequence(),
        message.author() == Author.DOCTOR,
        message.content() instanceof Content.Text(String text) ? text : null,
        message.sentAt().atZone(zone));
  }
}
