package io.dozvon.pbx.run;

import java.util.ArrayList;
import java.util.List;

/// Received speech: RTP packets (RFC 3550) of µ-law (ITU-T G.711) at 8 kHz.
public final class Sound {
  private static final int HEADER = 12;
  private static final int RATE = 8000;

  private final List<Double> samples = new ArrayList<>();

  /// A file of raw µ-law.
  public static Sound of(byte[] samples) {
    Sound sound = new Sound();
    for (byte sample : samples) {
      sound.samples.add(linear(sample));
    }
    return sound;
  }

  void add(byte[] packet, int length) {
    for (int i = HEADER; i < length; i++) {
      samples.add(linear(packet[i]));
    }
  }

  int millis() {
    return samples.size() * 1000 / RATE;
  }

  /// Whether somebody speaks, and it is not Russia's ringing tone of 425 Hz.
  public boolean isSpeech() {
    return loudness() > 0.02 && share(425) < 0.3;
  }

  /// Whether somebody hums at 1000 Hz, see [SipCaller#hums].
  public boolean isHum() {
    return loudness() > 0.02 && share(1000) > 0.5;
  }

  /// Root mean square; full scale is 1.
  double loudness() {
    return Math.sqrt(samples.stream().mapToDouble(s -> s * s).average().orElse(0));
  }

  /// How much of the sound is a tone of this frequency: 0 to 1 (Goertzel's algorithm).
  public double share(double hertz) {
    double turn = 2 * Math.cos(2 * Math.PI * hertz / RATE);
    double last = 0;
    double before = 0;
    double energy = 0;
    for (double sample : samples) {
      double next = sample + turn * last - before;
      before = last;
      last = next;
      energy += sample * sample;
    }
    double power = last * last + before * before - turn * last * before;
    return energy == 0 ? 0 : 2 * power / (energy * samples.size());
  }

  private static double linear(byte code) {
    int bits = ~code & 0xff;
    int magnitude = ((((bits & 0x0f) << 3) + 0x84) << ((bits & 0x70) >> 4)) - 0x84;
    return ((bits & 0x80) == 0 ? magnitude : -magnitude) / 32768.0;
  }
}
