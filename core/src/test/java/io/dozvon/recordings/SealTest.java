package io.dozvon.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dozvon.vocabulary.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.api.Test;

/// Sealed sound opens with its own key, at its own place, whole, and in no other way.
class SealTest {
  private static final byte[] SOUND = "what was said".getBytes(StandardCharsets.UTF_8);
  private static final MasterKey MASTER = master(1);

  private final RecordingId recording = RecordingId.random();
  private final Seal seal = Seal.fresh(recording);
  private final byte[] sealed = seal.seal(3, false, SOUND);

  private static MasterKey master(int which) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) which;
    return MasterKey.of(new Secret(Base64.getEncoder().encodeToString(bytes)));
  }

  @Test
  void opensAgainWithTheWrappedKey() throws Exception {
    Seal again = Seal.unwrapped(recording, seal.wrapped(MASTER), MASTER);

    assertThat(again.open(3, false, sealed)).isEqualTo(SOUND);
    assertThat(sealed).hasSize(SOUND.length + 16);
  }

  @Test
  void anotherMasterKeyOrAnotherRecordingOpensNothing() {
    byte[] wrapped = seal.wrapped(MASTER);

    assertThatThrownBy(() -> Seal.unwrapped(recording, wrapped, master(2)))
        .isInstanceOf(AEADBadTagException.class);
    assertThatThrownBy(() -> Seal.unwrapped(RecordingId.random(), wrapped, MASTER))
        .isInstanceOf(AEADBadTagException.class);
  }

  @Test
  void aPieceElsewhereOrAsTheLastOrChangedDoesNotOpen() {
    byte[] changed = sealed.clone();
    changed[0] ^= 1;

    assertThatThrownBy(() -> seal.open(2, false, sealed)).isInstanceOf(AEADBadTagException.class);
    assertThatThrownBy(() -> seal.open(3, true, sealed)).isInstanceOf(AEADBadTagException.class);
    assertThatThrownBy(() -> seal.open(3, false, changed)).isInstanceOf(AEADBadTagException.class);
  }

  @Test
  void equalSoundIsSealedDifferentlyInEachRecording() {
    assertThat(Seal.fresh(recording).seal(3, false, SOUND)).isNotEqualTo(sealed);
  }

  @Test
  void aKeyIsThirtyTwoBytesAndItsNameTellsNothingOfIt() {
    assertThat(MasterKey.isWellFormed(new Secret("c2hvcnQ="))).isFalse();
    assertThat(MasterKey.isWellFormed(new Secret("not base64 at all!"))).isFalse();
    assertThat(MASTER.name()).matches("[0-9a-f]{16}").isNotEqualTo(master(2).name());
    assertThat(MASTER.toString()).isEqualTo(MASTER.name());
  }
}
