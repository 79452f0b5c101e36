package io.dozvon.messages.images;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

/// Where the picture in a file ends, and whether what follows belongs to it. Decoders do not tell:
/// they stop at the end and leave the rest alone, and other programs begin there.
final class Layout {
  private static final int FILL = 0xFF;
  private static final int RESTART_FIRST = 0xD0;
  private static final int RESTART_LAST = 0xD7;
  private static final int START_OF_IMAGE = 0xD8;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int START_OF_SCAN = 0xDA;

  /// A progressive JPEG has some ten scans. Each costs another pass over the whole picture, so that
  /// a file made of scans would take minutes.
  private static final int MOST_SCANS = 100;

  private static final int PNG_SIGNATURE = 8;
  private static final int PNG_CHUNK_FRAME = 12;
  private static final byte[] PNG_END = ascii("IEND");

  /// ZIP's end of central directory; at most a comment of 65,535 bytes follows it.
  private static final byte[] ZIP_END = {'P', 'K', 5, 6};

  private static final int ZIP_END_WITHIN = 65_557;

  private static final byte[] ANOTHER_JPEG = {(byte) FILL, (byte) START_OF_IMAGE, (byte) FILL};
  private static final byte[] MOVIE = ascii("ftyp");
  private static final byte[] SAMSUNG_END = ascii("SEFT");

  private Layout() {}

  /// ITU-T T.81, annex B.
  ///
  /// @return empty if it breaks off before its end
  static OptionalInt endOfJpeg(byte[] file) {
    int scans = 0;
    int at = 2;
    while (at + 1 < file.length && scans <= MOST_SCANS) {
      int marker = file[at + 1] & 0xFF;
      if ((file[at] & 0xFF) != FILL || marker == 0 || marker == FILL || isRestart(marker)) {
        at += 1;
      } else if (marker == END_OF_IMAGE) {
        return OptionalInt.of(at + 2);
      } else if (at + 3 < file.length) {
        scans += marker == START_OF_SCAN ? 1 : 0;
        at += 2 + Math.max(2, unsigned(file, at + 2, 2));
      } else {
        at = file.length;
      }
    }
    return OptionalInt.empty();
  }

  private static boolean isRestart(int marker) {
    return marker >= RESTART_FIRST && marker <= RESTART_LAST;
  }

  /// W3C's "Portable Network Graphics", 5.3.
  ///
  /// @return empty if it breaks off before its end
  static OptionalInt endOfPng(byte[] file) {
    long at = PNG_SIGNATURE;
    while (at + PNG_CHUNK_FRAME <= file.length) {
      int chunk = (int) at;
      at += PNG_CHUNK_FRAME + Integer.toUnsignedLong(unsigned(file, chunk, 4));
      if (at <= file.length && startsWith(PNG_END, file, chunk + 4)) {
        return OptionalInt.of((int) at);
      }
    }
    return OptionalInt.empty();
  }

  private static int unsigned(byte[] file, int at, int length) {
    int value = 0;
    for (int i = 0; i < length; i++) {
      value = (value << 8) | (file[at + i] & 0xFF);
    }
    return value;
  }

  /// Phones put more behind a photo: the same one brighter (Ultra HDR) or from a second lens, each
  /// a JPEG; the seconds around it as a movie; Samsung's own records. Nothing else belongs there.
  static boolean isHarmlessFrom(int end, byte[] file) {
    if (contains(ZIP_END, file, Math.max(end, file.length - ZIP_END_WITHIN))) {
      return false;
    }
    return isEmptyFrom(end, file)
        || startsWith(ANOTHER_JPEG, file, end)
        || startsWith(MOVIE, file, end + 4)
        || startsWith(SAMSUNG_END, file, file.length - SAMSUNG_END.length);
  }

  private static boolean isEmptyFrom(int end, byte[] file) {
    for (int at = end; at < file.length; at++) {
      if (file[at] != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean contains(byte[] what, byte[] file, int from) {
    for (int at = from; at + what.length <= file.length; at++) {
      if (startsWith(what, file, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] what, byte[] file, int at) {
    return at >= 0
        && at + what.length <= file.length
        && Arrays.equals(what, 0, what.length, file, at, at + what.length);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
