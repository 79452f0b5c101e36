package io.dozvon.web.messages;

import io.dozvon.messages.ImageFile;
import io.dozvon.messages.ImageSize;
import io.dozvon.messages.MessageId;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.problems.MalformedParameter;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Somebody's image, as an image and as nothing else.
public final class ImageAnswer {
  /// Whatever a browser may take it for, an image does nothing here.
  private static final String POLICY = "default-src 'none'; sandbox";

  private ImageAnswer() {}

  /// @param size `full` or `thumbnail`
  public static ImageSize size(String size) {
    try {
      return Wire.read(ImageSize.class, size);
    } catch (IllegalArgumentException e) {
      throw new MalformedParameter("size", "parameter-malformed");
    }
  }

  public static ResponseEntity<ByteArrayResource> of(ImageFile file, MessageId message) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .cacheControl(CacheControl.noStore().cachePrivate())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", POLICY)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(message + ".jpg").build().toString())
        .body(file.bytes());
  }
}
