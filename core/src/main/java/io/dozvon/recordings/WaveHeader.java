package io.dozvon.recordings;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// What makes a file that every browser plays of raw µ-law sound: RIFF WAVE with format 7 (RFC
/// 2361), one channel, 8000 samples a second.
final class WaveHeader {
  static final int LENGTH = 58;

  private static final int FORMAT_LENGTH = 18;
  private static final short MU_LAW = 7;
  private static final short ONE = 1;
  private static final short BITS = 8;
  private static final int RATE = 8_000;
  private static final int BEFORE_SIZE = 8;

  private WaveHeader() {}

  /// @param samples how many follow, a byte each
  static byte[] of(int samples) {
    ByteBuffer header = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    put(header, "RIFF").putInt(LENGTH - BEFORE_SIZE + samples);
    put(header, "WAVE");
    put(header, "fmt ").putInt(FORMAT_LENGTH).putShort(MU_LAW).putShort(ONE);
    header.putInt(RATE).putInt(RATE).putShort(ONE).putShort(BITS).putShort((short) 0);
    put(header, "fact").putInt(Integer.BYTES).putInt(samples);
    put(header, "data").putInt(samples);
    return header.array();
  }

  private static ByteBuffer put(ByteBuffer header, String name) {
    return header.put(name.getBytes(StandardCharsets.US_ASCII));
  }
}
