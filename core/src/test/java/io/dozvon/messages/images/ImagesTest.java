package io.dozvon.messages.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import io.dozvon.messages.MessageSettings;
import io.dozvon.vocabulary.Answer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.unit.DataSize;

/// What becomes of images that people send, and of what is none.
class ImagesTest {
  private static final int MEGABYTE = 1 << 20;
  private static final Images IMAGES = new Images(settings(Duration.ofSeconds(20)));

  private static MessageSettings settings(Duration wait) {
    return new MessageSettings(
        4000, 60, 100, DataSize.ofMegabytes(20), 50_000_000, 2560, 480, 1, wait);
  }

  private static Drawn drawn(byte[] file) {
    return IMAGES.draw(new ByteArrayResource(file)).orElseThrow();
  }

  private static String refusalOf(byte[] file) {
    return refusalOf(IMAGES.draw(new ByteArrayResource(file)));
  }

  private static String refusalOf(Answer<Drawn> answer) {
    return switch (answer) {
      case Answer.Granted<Drawn> _ -> "granted";
      case Answer.Refused<Drawn> refused -> refused.refusal().id();
    };
  }

  private static BufferedImage full(Drawn drawn) {
    return Files.read(drawn.full().getByteArray());
  }

  /// What is seen at a place, as fractions of width and height.
  private static void seen(BufferedImage image, double x, double y, Color expected) {
    Color color =
        new Color(image.getRGB((int) (image.getWidth() * x), (int) (image.getHeight() * y)));
    assertThat(color.getRed()).isCloseTo(expected.getRed(), within(40));
    assertThat(color.getGreen()).isCloseTo(expected.getGreen(), within(40));
    assertThat(color.getBlue()).isCloseTo(expected.getBlue(), within(40));
  }

  private static boolean contains(byte[] file, String text) {
    return new String(file, StandardCharsets.ISO_8859_1).contains(text);
  }

  @Test
  void aPhotoIsKeptInTheSizeThatIsNeededWithASmallOneBesides() {
    Drawn drawn = drawn(Files.jpeg(4032, 3024));

    assertThat(drawn.width()).isEqualTo(2560);
    assertThat(drawn.height()).isEqualTo(1920);
    BufferedImage full = full(drawn);
    assertThat(full.getWidth()).isEqualTo(2560);
    seen(full, 0.5, 0.1, Color.GREEN);
    seen(full, 0.2, 0.6, Color.RED);
    seen(full, 0.8, 0.6, Color.BLUE);
    assertThat(Files.read(drawn.thumbnail().getByteArray()).getWidth()).isEqualTo(480);
  }

  @Test
  void aPictureThatIsSmallStaysAsLargeAsItIs() {
    Drawn drawn = drawn(Files.png(300, 200));

    assertThat(drawn.width()).isEqualTo(300);
    assertThat(full(drawn).getHeight()).isEqualTo(200);
    seen(full(drawn), 0.2, 0.6, Color.RED);
  }

  @Test
  void whatIsTransparentBecomesWhite() {
    byte[] file = Files.written(new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB), "png");

    seen(full(drawn(file)), 0.5, 0.5, Color.WHITE);
  }

  @Test
  void whereAndWithWhatAPhotoWasTakenIsGone() throws Exception {
    byte[] file = Files.withExif(Files.jpeg(400, 300), 1);
    file = Files.withSegment(file, 0xFE, Files.text("a comment of the camera"));
    assertThat(contains(file, "Exif")).isTrue();
    assertThat(directories(file)).anyMatch(it -> it.contains("GPS"));

    Drawn drawn = drawn(file);

    for (byte[] kept :
        new byte[][] {drawn.full().getByteArray(), drawn.thumbnail().getByteArray()}) {
      assertThat(contains(kept, "Exif")).isFalse();
      assertThat(contains(kept, "camera")).isFalse();
      assertThat(directories(kept)).noneMatch(it -> it.contains("GPS") || it.contains("Exif"));
    }
  }

  private static Iterable<String> directories(byte[] file) throws Exception {
    return StreamSupport.stream(
            ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                .getDirectories()
                .spliterator(),
            false)
        .map(Directory::getName)
        .toList();
  }

  /// Where the stripe that was along the top has come to, and where what was on the left.
  @ParameterizedTest
  @CsvSource({
    "1, 0.5, 0.1, 0.2, 0.6, 400",
    "2, 0.5, 0.1, 0.8, 0.6, 400",
    "3, 0.5, 0.9, 0.8, 0.4, 400",
    "4, 0.5, 0.9, 0.2, 0.4, 400",
    "5, 0.1, 0.5, 0.6, 0.2, 300",
    "6, 0.9, 0.5, 0.4, 0.2, 300",
    "7, 0.9, 0.5, 0.4, 0.8, 300",
    "8, 0.1, 0.5, 0.6, 0.8, 300"
  })
  void aPhotoIsUprightHoweverThePhoneWasHeld(
      int orientation, double topX, double topY, double leftX, double leftY, int width) {
    Drawn drawn = drawn(Files.withExif(Files.jpeg(400, 300), orientation));

    assertThat(drawn.width()).isEqualTo(width);
    seen(full(drawn), topX, topY, Color.GREEN);
    seen(full(drawn), leftX, leftY, Color.RED);
  }

  @Test
  void aScanInFourInksHasItsColours() {
    seen(full(drawn(Files.yellowInFourInks(200, 100))), 0.5, 0.5, new Color(255, 240, 20));
  }

  @Test
  void aPictureOfGreysIsRead() {
    byte[] file = Files.written(Files.picture(64, 64, BufferedImage.TYPE_USHORT_GRAY), "png");

    assertThat(refusalOf(file)).isEqualTo("granted");
  }

  @Test
  void whatPhonesPutBehindAPhotoIsLeftAway() {
    byte[] photo = Files.jpeg(64, 64);
    byte[] movie = Files.joined(new byte[] {0, 0, 0, 24}, Files.text("ftypmp42"), new byte[90]);
    byte[] samsung =
        Files.joined(new byte[] {0, 0, 0x30, 0x0A}, Files.text("MotionPhoto_Data...SEFT"));

    for (byte[] more : new byte[][] {Files.jpeg(32, 32), movie, samsung, new byte[16]}) {
      Drawn drawn = drawn(Files.joined(photo, more));
      assertThat(drawn.width()).isEqualTo(64);
      assertThat(contains(drawn.full().getByteArray(), "ftyp")).isFalse();
    }
  }

  @Test
  void aPictureWithAnArchiveOrAPageBehindItIsRefused() {
    byte[] page = Files.text("<html><script>alert(1)</script></html>");

    assertThat(refusalOf(Files.joined(Files.jpeg(64, 64), Files.zip())))
        .isEqualTo("image-hides-something");
    assertThat(refusalOf(Files.joined(Files.png(64, 64), Files.zip())))
        .isEqualTo("image-hides-something");
    assertThat(refusalOf(Files.joined(Files.jpeg(64, 64), page)))
        .isEqualTo("image-hides-something");
    assertThat(refusalOf(Files.joined(Files.jpeg(64, 64), Files.jpeg(8, 8), Files.zip())))
        .isEqualTo("image-hides-something");
  }

  @Test
  void anArchiveWithinAPictureIsNotKept() {
    Drawn drawn = drawn(Files.withSegment(Files.jpeg(64, 64), 0xFE, Files.zip()));

    assertThat(contains(drawn.full().getByteArray(), "PK")).isFalse();
  }

  @Test
  void whatIsNoPictureIsRefusedWhateverItSaysItIs() {
    assertThat(refusalOf(Files.text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")))
        .isEqualTo("image-not-supported");
    assertThat(refusalOf(Files.text("<!doctype html><script>alert(1)</script>")))
        .isEqualTo("image-not-supported");
    assertThat(refusalOf(Files.gif())).isEqualTo("image-not-supported");
    assertThat(refusalOf(Files.text("GIF89a/*...*/=1;alert(1)"))).isEqualTo("image-not-supported");
    assertThat(refusalOf(Files.zip())).isEqualTo("image-not-supported");
    assertThat(refusalOf(new byte[0])).isEqualTo("image-not-supported");
  }

  @Test
  void aPhotoOfAnIphoneIsRefusedForWhatItIs() {
    assertThat(refusalOf(Files.heic())).isEqualTo("image-is-heic");
  }

  @Test
  void aFileThatBreaksOffIsRefused() {
    byte[] jpeg = Files.jpeg(400, 300);
    byte[] png = Files.png(400, 300);

    assertThat(refusalOf(Arrays.copyOf(jpeg, jpeg.length - 200))).isEqualTo("image-broken");
    assertThat(refusalOf(Arrays.copyOf(png, png.length - 20))).isEqualTo("image-broken");
    assertThat(refusalOf(Arrays.copyOf(jpeg, 3))).isEqualTo("image-broken");
    assertThat(
            refusalOf(Files.joined(Arrays.copyOf(jpeg, 4), new byte[] {(byte) 0xFF, (byte) 0xD9})))
        .isEqualTo("image-broken");
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 60_000, Integer.MAX_VALUE})
  void aFewBytesThatWouldUnpackToBillionsOfPixelsAreNotUnpacked(int side) {
    assertThat(refusalOf(Files.bomb(side, side))).isEqualTo("image-has-too-many-pixels");
  }

  @Test
  void aFileMadeOfScansIsNotReadAgainAndAgain() {
    byte[] scan = {(byte) 0xFF, (byte) 0xDA, 0, 2};
    byte[] scans = new byte[scan.length * 1_000];
    for (int at = 0; at < scans.length; at++) {
      scans[at] = scan[at % scan.length];
    }
    byte[] jpeg = Files.jpeg(64, 64);
    byte[] file =
        Files.joined(Arrays.copyOf(jpeg, 2), scans, Arrays.copyOfRange(jpeg, 2, jpeg.length));

    assertThat(refusalOf(file)).isEqualTo("image-broken");
  }

  @Test
  void twentyMegabytesAreTakenAndOneByteMoreIsNot() {
    byte[] photo = Files.jpeg(64, 64);
    byte[] empty = new byte[20 * MEGABYTE - photo.length];

    assertThat(refusalOf(Files.joined(photo, empty))).isEqualTo("granted");
    assertThat(refusalOf(Files.joined(photo, empty, new byte[1]))).isEqualTo("image-too-large");
  }

  @Test
  void whoDoesNotGetATurnIsAskedToTryAgain() throws InterruptedException {
    Images images = new Images(settings(Duration.ofMillis(200)));
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    byte[] photo = Files.jpeg(64, 64);
    Thread first =
        Thread.startVirtualThread(() ->
            images.draw(() -> {
              reading.countDown();
              try {
                done.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return new ByteArrayInputStream(photo);
            }));
    reading.await();

    assertThat(refusalOf(images.draw(new ByteArrayResource(photo)))).isEqualTo("images-busy");
    done.countDown();
    first.join();
    assertThat(refusalOf(images.draw(new ByteArrayResource(photo)))).isEqualTo("granted");
  }
}
