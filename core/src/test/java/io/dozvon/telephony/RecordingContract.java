package io.dozvon.telephony;

import static io.dozvon.telephony.CarrierBehaviour.PERSON_WHO_PRESSES_AGAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.telephony.LegEvent.Confirmed;
import io.dozvon.telephony.LegEvent.Gone;
import io.dozvon.telephony.LegEvent.Joined;
import io.dozvon.telephony.LegEvent.KeyPressed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Recording those who talk, and hearing the key with which somebody agrees to it.
public interface RecordingContract extends ContractTests {
  @Test
  default void whoTalkIsRecordedUntilItIsStopped() throws Exception {
    LegId one = calls().personWaits();
    LegId other = talksWith(one);
    SoundFile file = someFile();

    assertThat(bench().exchange().record(one, file)).isEqualTo(RecordResult.RECORDS);
    await().atMost(Duration.ofSeconds(10)).until(() -> length(file) >= 8_000);
    bench().exchange().stopRecording(file);

    await().during(Duration.ofSeconds(1)).until(() -> length(file), settled(length(file)));
    assertThat(bench().exchange().legs())
        .containsEntry(one, LegState.JOINED)
        .containsEntry(other, LegState.JOINED);
    assertThat(bench().news().story(one)).doesNotContain("Parted");
    calls().hangUp(one, other);
  }

  @Test
  default void aRecordingEndsWithItsLeg() throws Exception {
    LegId one = calls().personWaits();
    LegId other = talksWith(one);
    SoundFile file = someFile();
    bench().exchange().record(one, file);
    await().atMost(Duration.ofSeconds(10)).until(() -> length(file) > 0);

    bench().exchange().hangUp(one);

    bench().news().awaitLeg(one, Gone.class);
    await().pollDelay(Duration.ofMillis(500)).until(() -> true);
    await().during(Duration.ofSeconds(1)).until(() -> length(file), settled(length(file)));
    calls().hangUp(other);
  }

  @Test
  default void aLegThatHasGoneIsNotRecordedAndNeedsNoStopping() throws Exception {
    LegId waits = calls().personWaits();
    SoundFile file = someFile();

    assertThat(bench().exchange().record(LegId.random(), file))
        .isEqualTo(RecordResult.NOT_RECORDED);
    bench().exchange().stopRecording(file);

    assertThat(path(file)).doesNotExist();
    assertThat(bench().exchange().legs()).containsEntry(waits, LegState.WAITING);
    calls().hangUp(waits);
  }

  @Test
  default void aKeyPressedWhileTheyTalkIsToldOfWhoPressedItAlone() throws Exception {
    LegId presses = calls().ring(PERSON_WHO_PRESSES_AGAIN, Confirmation.PRESS_ONE);
    bench().news().awaitLeg(presses, Confirmed.class);
    LegId other = talksWith(presses);

    assertThat(bench().news().awaitLeg(presses, KeyPressed.class).key()).isEqualTo('1');

    assertThat(bench().exchange().legs())
        .containsEntry(presses, LegState.JOINED)
        .containsEntry(other, LegState.JOINED);
    assertThat(bench().news().story(presses)).containsOnlyOnce("KeyPressed");
    assertThat(bench().news().story(other)).doesNotContain("KeyPressed");
    calls().hangUp(presses, other);
  }

  private LegId talksWith(LegId leg) throws ExchangeUnavailable {
    LegId other = calls().personWaits();
    bench().exchange().join(leg, other);
    bench().news().awaitLeg(leg, Joined.class);
    bench().news().awaitLeg(other, Joined.class);
    return other;
  }

  private static SoundFile someFile() {
    return new SoundFile(UUID.randomUUID());
  }

  private Path path(SoundFile file) {
    return bench().recordings().resolve(file.name());
  }

  private long length(SoundFile file) {
    try {
      return Files.exists(path(file)) ? Files.size(path(file)) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What was under way when it was stopped may still be written.
  private static java.util.function.Predicate<Long> settled(long length) {
    return now -> now - length < 2_000;
  }

  private Calls calls() {
    return new Calls(bench());
  }
}
