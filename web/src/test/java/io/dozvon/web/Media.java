package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/// What a page receives of the other side from now on, counted where it arrives.
final class Media {
  /// `framesDecoded` and `totalAudioEnergy` of W3C's "Identifiers for WebRTC's Statistics"; the
  /// rest is for whoever has to find out why nothing came.
  private static final String ARRIVED =
      """
      async () => {
        const reports = [...((await window.dozvonConnection()?.getStats()) ?? new Map()).values()]
          .filter((it) => it.type === 'inbound-rtp' || it.type === 'outbound-rtp');
        const sum = (kind, of) => reports.filter((it) => it.type === 'inbound-rtp' && it.kind === kind)
          .reduce((total, it) => total + (it[of] ?? 0), 0);
        return {
          pictures: sum('video', 'framesDecoded'),
          sound: sum('audio', 'totalAudioEnergy'),
          reports: JSON.stringify(reports.map((it) => [it.type, it.kind, it.ssrc, it.packetsReceived, it.packetsSent,
            it.packetsLost, it.framesReceived, it.framesDecoded, it.framesEncoded, it.keyFramesDecoded,
            it.keyFramesEncoded, it.pliCount, it.firCount, it.nackCount, it.active])),
        };
      }
      """;

  private static final double SOME_PICTURES = 5;

  /// About a tenth of a second of Chromium's test tone.
  private static final double SOME_SOUND = 0.02;

  private final Page page;
  private Map<?, ?> last;
  private double pictures;
  private double sound;

  private Media(Page page) {
    this.page = page;
    this.last = arrived();
  }

  /// Until pictures move and sound is heard.
  static void awaitPicturesAndSound(Page page) {
    await(page, SOME_PICTURES, SOME_SOUND);
  }

  static void awaitSound(Page page) {
    await(page, 0, SOME_SOUND);
  }

  private static void await(Page page, double pictures, double sound) {
    Media media = new Media(page);
    Awaitility.await()
        .atMost(Duration.ofSeconds(40))
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(() -> {
          media.look();
          assertThat(media.pictures)
              .describedAs("pictures, of %s", media.last)
              .isGreaterThanOrEqualTo(pictures);
          assertThat(media.sound)
              .describedAs("sound, of %s", media.last)
              .isGreaterThanOrEqualTo(sound);
        });
  }

  /// A connection or receiver that is new counts from 0 again.
  private void look() {
    Map<?, ?> now = arrived();
    pictures += Math.max(0, number(now, "pictures") - number(last, "pictures"));
    sound += Math.max(0, number(now, "sound") - number(last, "sound"));
    last = now;
  }

  private Map<?, ?> arrived() {
    return (Map<?, ?>) page.evaluate(ARRIVED);
  }

  private static double number(Map<?, ?> values, String key) {
    return values.get(key) instanceof Number number ? number.doubleValue() : 0;
  }
}
