package io.dozvon.pbx.run;

import java.nio.ByteBuffer;

/// A tone as RTP packets (RFC 3550) of µ-law (ITU-T G.711) at 8 kHz.
final class Tone {
  static final int PACKET_MILLIS = 20;

  private static final int SAMPLES = 160;
  private static final int HEADER = 12;
  private static final int RATE = 8000;
  private static final int AMPLITUDE = 8_000;
  private static final int BIAS = 0x84;

  private Tone() {}

  /// @param number from 0 on
  static byte[] packet(double hertz, int number) {
    ByteBuffer packet = ByteBuffer.allocate(HEADER + SAMPLES);
    packet.putShort((short) 0x8000).putShort((short) number).putInt(number * SAMPLES).putInt(7);
    for (int i = 0; i < SAMPLES; i++) {
      double turn = 2 * Math.PI * hertz * (number * SAMPLES + i) / RATE;
      packet.put(code((int) (AMPLITUDE * Math.sin(turn))));
    }
    return packet.array();
  }

  private static byte code(int sample) {
    int magnitude = Math.abs(sample) + BIAS;
    int exponent = 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
    int mantissa = magnitude >> (exponent + 3) & 0x0f;
    int sign = sample < 0 ? 0x80 : 0;
    return (byte) ~(sign | exponent << 4 | mantissa);
  }
}
