package io.dozvon.web.recordings;

import io.dozvon.recordings.Sound;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/// A recording as Spring hands it out, whole or in part (RFC 9110, 14): a part is skipped to, not
/// decrypted up to.
final class SoundResource extends AbstractResource {
  private final Sound sound;

  SoundResource(Sound sound) {
    this.sound = sound;
  }

  @Override
  public String getDescription() {
    return "recording " + sound.recording();
  }

  @Override
  public boolean exists() {
    return true;
  }

  @Override
  public long contentLength() {
    return sound.length();
  }

  @Override
  public InputStream getInputStream() {
    return sound.open();
  }
}
