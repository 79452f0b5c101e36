package io.dozvon.recordings;

import io.dozvon.recordings.store.PieceStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.crypto.AEADBadTagException;

/// A sealed recording that may be listened to: a WAVE file. Only what is read of it is decrypted,
/// piece by piece, so that one can begin anywhere in it.
public final class Sound {
  public static final String MEDIA_TYPE = "audio/wav";

  private final RecordingId recording;
  private final long length;
  private final Seal seal;
  private final PieceStore pieces;

  Sound(RecordingId recording, long length, Seal seal, PieceStore pieces) {
    this.recording = recording;
    this.length = length;
    this.seal = seal;
    this.pieces = pieces;
  }

  public RecordingId recording() {
    return recording;
  }

  /// In bytes.
  public long length() {
    return length;
  }

  public InputStream open() {
    return new Pieces();
  }

  private byte[] piece(int number) throws IOException {
    byte[] sealed =
        pieces
            .find(recording, number)
            .orElseThrow(() -> new IOException("recording %s is gone".formatted(recording)));
    boolean last = (number + 1L) * Seal.PIECE >= length;
    try {
      return seal.open(number, last, sealed);
    } catch (AEADBadTagException e) {
      throw new IOException(
          "piece %d of recording %s is not what was sealed".formatted(number, recording), e);
    }
  }

  private final class Pieces extends InputStream {
    private long at;
    private int opened = -1;
    private byte[] plain = {};

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      Objects.checkFromIndexSize(from, most, into.length);
      if (most == 0) {
        return 0;
      }
      if (at >= length) {
        return -1;
      }
      int number = (int) (at / Seal.PIECE);
      if (number != opened) {
        plain = piece(number);
        opened = number;
      }
      int within = (int) (at % Seal.PIECE);
      int read = Math.min(most, plain.length - within);
      System.arraycopy(plain, within, into, from, read);
      at += read;
      return read;
    }

    @Override
    public long skip(long most) {
      long skipped = Math.clamp(length - at, 0, Math.max(0, most));
      at += skipped;
      return skipped;
    }
  }
}
