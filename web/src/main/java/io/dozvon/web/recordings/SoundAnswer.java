package io.dozvon.web.recordings;

import io.dozvon.recordings.Sound;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// How a recording is sent: kept by nobody on the way, and by no browser.
public final class SoundAnswer {
  private SoundAnswer() {}

  public static ResponseEntity<Resource> of(Sound sound) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(Sound.MEDIA_TYPE))
        .cacheControl(CacheControl.noStore().cachePrivate())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(new SoundResource(sound));
  }
}
