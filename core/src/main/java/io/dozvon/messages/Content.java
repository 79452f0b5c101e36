package io.dozvon.messages;

/// What a message says.
public sealed interface Content {

  /// @param text as it was written, 1 to 4000 characters
  record Text(String text) implements Content {
    /// What the database takes, in characters.
    public static final int MOST = 4000;
  }

  /// The bytes are asked for on their own.
  ///
  /// @param width of the full size, pixels
  /// @param height of the full size, pixels
  record Image(int width, int height) implements Content {}
}
