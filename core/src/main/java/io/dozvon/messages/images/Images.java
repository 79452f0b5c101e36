package io.dozvon.messages.images;

import io.dozvon.messages.MessageRefusal;
import io.dozvon.messages.MessageSettings;
import io.dozvon.vocabulary.Answer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/// Draws uploaded images anew, a few at a time.
@Component
public class Images {
  private static final Logger log = LoggerFactory.getLogger(Images.class);

  private static final long MEGABYTE = 1L << 20;
  private static final long MILLION = 1_000_000;

  private final MessageSettings settings;
  private final Semaphore turns;

  Images(MessageSettings settings) {
    this.settings = settings;
    this.turns = new Semaphore(settings.decodedAtOnce(), true);
    // What reads CMYK is found through the class loader of whoever asks first.
    ImageIO.scanForPlugins();
  }

  /// Waits for its turn. The file is not read before that, so that what waits costs no memory.
  public Answer<Drawn> draw(InputStreamSource file) {
    if (!isMyTurn()) {
      return Answer.refused(new MessageRefusal.ImagesBusy());
    }
    try {
      return bytesOf(file).then(this::draw);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      turns.release();
    }
  }

  private boolean isMyTurn() {
    try {
      return turns.tryAcquire(settings.decodingWait().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Answer<Upload> bytesOf(InputStreamSource file) throws IOException {
    long most = settings.largestImage().toBytes();
    try (InputStream stream = file.getInputStream()) {
      byte[] bytes = stream.readNBytes(Math.toIntExact(most) + 1);
      return bytes.length > most
          ? Answer.refused(new MessageRefusal.ImageTooLarge(most / MEGABYTE))
          : Answer.granted(new Upload(bytes));
    }
  }

  private Answer<Drawn> draw(Upload upload) {
    return upload
        .looksRight()
        .then(_ -> {
          try (Decoder decoder = new Decoder(upload)) {
            return decoder.pixels() > settings.mostPixels()
                ? Answer.refused(
                    new MessageRefusal.ImageHasMorePixels(settings.mostPixels() / MILLION))
                : Answer.granted(drawn(decoder, upload.orientation()));
          } catch (IOException | RuntimeException e) {
            log.debug("an image cannot be read", e);
            // A file somebody made up can set off nearly anything in a decoder; none of it is ours.
            return Answer.refused(new MessageRefusal.ImageBroken());
          }
        });
  }

  private Drawn drawn(Decoder decoder, Orientation orientation) throws IOException {
    BufferedImage upright =
        orientation.applyTo(Canvas.scaled(decoder.read(settings.longSide()), settings.longSide()));
    BufferedImage small = Canvas.scaled(upright, settings.thumbnailSide());
    return new Drawn(
        upright.getWidth(),
        upright.getHeight(),
        new ByteArrayResource(Canvas.jpeg(upright)),
        new ByteArrayResource(Canvas.jpeg(small)));
  }
}
