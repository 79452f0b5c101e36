package io.dozvon.messages.images;

import com.drew.imaging.FileType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Reads a picture's size from its header and, if that is found fit, the picture.
final class Decoder implements AutoCloseable {
  private final ImageInputStream stream;
  private final ImageReader reader;

  /// @param upload a JPEG or PNG
  Decoder(Upload upload) throws IOException {
    this.stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload.bytes()));
    this.reader = readerFor(upload.kind());
    // Without metadata: a text within a PNG may be a few bytes that unpack to gigabytes.
    reader.setInput(stream, true, true);
  }

  private static ImageReader readerFor(FileType kind) throws IOException {
    Iterator<ImageReader> readers =
        ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT));
    if (!readers.hasNext()) {
      throw new IIOException("no reader for " + kind);
    }
    return readers.next();
  }

  /// Width times height, as the header says.
  long pixels() throws IOException {
    return (long) reader.getWidth(0) * reader.getHeight(0);
  }

  /// The picture, coarser already if it is much larger than wanted.
  ///
  /// @param longSide wanted in the end, pixels
  BufferedImage read(int longSide) throws IOException {
    ImageReadParam how = reader.getDefaultReadParam();
    int every = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) * 4 / (longSide * 5));
    how.setSourceSubsampling(every, every, 0, 0);
    return reader.read(0, how);
  }

  @Override
  public void close() throws IOException {
    reader.dispose();
    stream.close();
  }
}
