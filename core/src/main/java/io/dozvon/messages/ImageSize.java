package io.dozvon.messages;

/// In which size an image is wanted.
public enum ImageSize {
  FULL,
  THUMBNAIL
}
