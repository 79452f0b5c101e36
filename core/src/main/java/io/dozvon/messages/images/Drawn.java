package io.dozvon.messages.images;

import org.springframework.core.io.ByteArrayResource;

/// An image as it is kept, upright.
///
/// @param width of the full size, pixels
/// @param height of the full size, pixels
public record Drawn(int width, int height, ByteArrayResource full, ByteArrayResource thumbnail) {
  public static final String MEDIA_TYPE = "image/jpeg";
}
