package io.dozvon.web.check;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Bytes that mean nothing, to measure the link between a browser and this service by. How many is
/// bounded here and by [UploadBounds], how often by the limits of pages.
@RestController
@RequestMapping("/cabinet/check/bytes")
class MeasuredBytes {
  static final int MOST_DOWN = 2_000_000;
  static final int MOST_UP = 1_000_000;
  private static final int CHUNK = 16_384;

  /// Random ones: nothing on the way can compress them.
  @GetMapping
  void down(@RequestParam @Min(1) @Max(MOST_DOWN) int count, HttpServletResponse response) {
    response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
    response.setContentLength(count);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, no-transform");
    try {
      write(count, response.getOutputStream());
    } catch (IOException e) {
      // A slow browser has measured enough and hung up.
    }
  }

  private static void write(int count, OutputStream out) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (int left = count; left > 0; left -= CHUNK) {
      ThreadLocalRandom.current().nextBytes(chunk);
      out.write(chunk, 0, Math.min(left, CHUNK));
    }
  }

  /// Read to the last and forgotten.
  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void up(HttpServletRequest request) {
    try {
      request.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // As above.
    }
  }
}
