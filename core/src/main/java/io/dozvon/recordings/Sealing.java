package io.dozvon.recordings;

import io.dozvon.recordings.Recording.Proof;
import io.dozvon.recordings.store.PieceStore;
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
import java.time.Duration;
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
  private final PieceStore pieces;
  private final MasterKeys keys;
  private final Clock clock;

  Sealing(PieceStore pieces, MasterKeys keys, Clock clock) {
    this.pieces = pieces;
    this.keys = keys;
    this.clock = clock;
  }

  /// How long something is kept, and on what basis.
  record Term(Duration length, String basis) {}

  /// What is in the database now.
  static final class Sealed {
    private final Proof proof;
    private final byte[] wrappedKey;

    private Sealed(Proof proof, byte[] wrappedKey) {
      this.proof = proof;
      this.wrappedKey = wrappedKey;
    }

    Proof proof() {
      return proof;
    }

    /// With which its pieces are encrypted.
    byte[] wrappedKey() {
      return wrappedKey.clone();
    }
  }

  /// @param id its row is there already
  /// @return empty if nothing had been written
  /// @throws IllegalStateException without a key to encrypt with
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Sealed> seal(RecordingId id, Path file, Term term) {
    MasterKey master =
        keys.current()
            .orElseThrow(() -> new IllegalStateException("dozvon.recordings.key is not set"));
    try {
      long samples = Files.size(file);
      return samples == 0
          ? Optional.empty()
          : Optional.of(sealed(id, file, Math.toIntExact(samples), term, master));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Sealed sealed(RecordingId id, Path file, int samples, Term term, MasterKey master)
      throws IOException {
    Seal seal = Seal.fresh(id);
    MessageDigest digest = Sha256.digest();
    long length = (long) WaveHeader.LENGTH + samples;
    try (InputStream sound =
        new SequenceInputStream(
            new ByteArrayInputStream(WaveHeader.of(samples)), Files.newInputStream(file))) {
      write(seal, id, sound, length, digest);
    }
    return new Sealed(proof(length, digest, term, master), seal.wrapped(master));
  }

  private Proof proof(long length, MessageDigest digest, Term term, MasterKey master) {
    Instant now = clock.instant();
    return new Proof(
        now,
        now.plus(term.length()),
        term.basis(),
        length,
        HexFormat.of().formatHex(digest.digest()),
        master.name());
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
