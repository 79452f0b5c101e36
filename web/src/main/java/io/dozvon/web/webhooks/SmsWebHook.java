package io.dozvon.web.webhooks;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.notifications.Receipts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where the provider of texts tells whether they arrived.
@RestController
class SmsWebHook {
  private final Receipts receipts;

  SmsWebHook(Receipts receipts) {
    this.receipts = receipts;
  }

  @PostMapping("/webhooks/sms/{provider}")
  ResponseEntity<String> receipt(@PathVariable String provider, HttpServletRequest request)
      throws IOException {
    String thanks = unlessRefused(receipts.take(provider, Told.receipt(request)));
    return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(thanks);
  }
}
