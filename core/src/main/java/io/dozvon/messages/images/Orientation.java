package io.dozvon.messages.images;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// How a picture has to be turned to be upright (Exif 2.32, tag 0x0112).
///
/// @param tag 1 to 8
record Orientation(int tag) {
  static final Orientation UPRIGHT = new Orientation(1);

  private static final int TURNED_FROM = 5;

  /// What is no orientation is upright.
  static Orientation of(int tag) {
    return tag >= 1 && tag <= 8 ? new Orientation(tag) : UPRIGHT;
  }

  BufferedImage applyTo(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    return tag < TURNED_FROM
        ? Canvas.painted(image, width, height, turn(width, height))
        : Canvas.painted(image, height, width, turn(width, height));
  }

  private AffineTransform turn(int width, int height) {
    return switch (tag) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
