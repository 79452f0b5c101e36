package io.dozvon.web.messages;

import io.dozvon.messages.Author;
import io.dozvon.messages.Content;
import io.dozvon.messages.Message;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message as a page shows it.
///
/// @param mine whether the reader wrote it
/// @param text null if it is an image
/// @param image null if it is a text
record MessageJson(
    UUID id,
    int sequence,
    boolean mine,
    @Nullable String text,
    @Nullable Size image,
    Instant sentAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant readAt) {

  /// In pixels.
  record Size(int width, int height) {}

  static MessageJson of(Message message, Author reader) {
    return new MessageJson(
        message.id().value(),
        message.sequence(),
        message.author() == reader,
        message.content() instanceof Content.Text(String text) ? text : null,
        message.content() instanceof Content.Image(int width, int height)
            ? new Size(width, height)
            : null,
        message.sentAt(),
        message.deliveredAt().orElse(null),
        message.readAt().orElse(null));
  }
}
