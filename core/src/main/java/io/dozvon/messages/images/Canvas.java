package io.dozvon.messages.images;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Draws pictures from pictures.
final class Canvas {
  private static final float QUALITY = 0.9f;

  private Canvas() {}

  /// By halves at most: a single step over several pixels would leave out those between.
  ///
  /// @return no larger than this, and the same if it is not larger
  static BufferedImage scaled(BufferedImage image, int longSide) {
    BufferedImage smaller = plain(image);
    while (longSideOf(smaller) > longSide) {
      double scale = Math.max(0.5, (double) longSide / longSideOf(smaller));
      smaller =
          scaled(
              smaller,
              Math.max(1, (int) Math.round(smaller.getWidth() * scale)),
              Math.max(1, (int) Math.round(smaller.getHeight() * scale)));
    }
    return smaller;
  }

  private static int longSideOf(BufferedImage image) {
    return Math.max(image.getWidth(), image.getHeight());
  }

  private static BufferedImage scaled(BufferedImage image, int width, int height) {
    return painted(width, height, brush -> brush.drawImage(image, 0, 0, width, height, null));
  }

  /// Of three bytes a pixel, whatever it was; what was transparent is white, as paper is.
  private static BufferedImage plain(BufferedImage image) {
    return image.getType() == BufferedImage.TYPE_3BYTE_BGR
        ? image
        : painted(image, image.getWidth(), image.getHeight(), new AffineTransform());
  }

  static BufferedImage painted(BufferedImage image, int width, int height, AffineTransform as) {
    return painted(width, height, brush -> brush.drawImage(image, as, null));
  }

  private static BufferedImage painted(int width, int height, Consumer<Graphics2D> paint) {
    BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D brush = canvas.createGraphics();
    try {
      brush.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      brush.setColor(Color.WHITE);
      brush.fillRect(0, 0, width, height);
      paint.accept(brush);
      return canvas;
    } finally {
      brush.dispose();
    }
  }

  static byte[] jpeg(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
