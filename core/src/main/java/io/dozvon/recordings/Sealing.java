package io.dozvon.recordings;

import io.dozvon.recordings.Recording.Kept;
import io.dozvon.recordings.Recording.Proof;
import io.dozvon.recordings.Recording.Stopped;
import io.dozvon.recordings.store.PieceStore;
import io.dozvon.recordings.store.RecordingStore;
import io.dozvon.vocabulary.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Encrypts a plain file into the database, in the caller's transaction: all of it is kept, or
/// nothing.
@Component
class Sealing {
  private final RecordingStore store;
  private final PieceStore pieces;
  private final MasterKeys keys;
  private final RecordingSettings settings;
  private final Clock clock;

  Sealing(
      RecordingStore store,
      PieceStore pieces,
      MasterKeys keys,
      RecordingSettings settings,
      Clock clock) {
    this.store = store;
    this.pieces = pieces;
    this.keys = keys;
    this.settings = settings;
    this.clock = clock;
  }

  /// @return what is kept; empty if nothing had been written
  /// @throws IllegalStateException without a key to encrypt with
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Kept> seal(Stopped stopped, Path file) {
    MasterKey master =
        keys.current()
            .orElseThrow(() -> new IllegalStateException("dozvon.recordings.key is not set"));
    try {
      long samples = Files.size(file);
      return samples == 0
          ? Optional.empty()
          : Optional.of(sealed(stopped, file, Math.toIntExact(samples), master));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Kept sealed(Stopped stopped, Path file, int samples, MasterKey master)
      throws IOException {
    Seal seal = Seal.fresh(stopped.facts().id());
    MessageDigest digest = Sha256.digest();
    long length = (long) WaveHeader.LENGTH + samples;
    try (InputStream sound =
        new SequenceInputStream(
            new ByteArrayInputStream(WaveHeader.of(samples)), Files.newInputStream(file))) {
      write(seal, stopped.facts().id(), sound, length, digest);
    }
    Instant now = clock.instant();
    Proof proof =
        new Proof(
            now,
            now.plus(settings.keptFor()),
            settings.basis(),
            length,
            HexFormat.of().formatHex(digest.digest()),
            master.name());
    Kept kept = stopped.kept(proof);
    store.keep(kept, seal.wrapped(master));
    return kept;
  }

  private void write(
      Seal seal, RecordingId id, InputStream sound, long length, MessageDigest digest)
      throws IOException {
    long left = length;
    for (int number = 0; left > 0; number++) {
      byte[] plain = sound.readNBytes((int) Math.min(Seal.PIECE, left));
      if (plain.length == 0) {
        throw new IOException("the file of recording " + id + " has become shorter");
      }
      left -= plain.length;
      digest.update(plain);
      pieces.insert(id, number, seal.seal(number, left == 0, plain));
    }
  }
}
