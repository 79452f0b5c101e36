package io.dozvon.web.webhooks;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.notifications.Acknowledgements;
import io.dozvon.notifications.NoticeId;
import io.dozvon.notifications.Signatures;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Where an organisation says that it has taken note of a report (R17).
@RestController
class ReportWebHook {
  private final Acknowledgements acknowledgements;

  ReportWebHook(Acknowledgements acknowledgements) {
    this.acknowledgements = acknowledgements;
  }

  @PostMapping("/webhooks/reports/{id}/acknowledged")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void acknowledged(
      @PathVariable UUID id,
      @RequestHeader(name = Signatures.HEADER, defaultValue = "") String signature,
      HttpServletRequest request)
      throws IOException {
    unlessRefused(acknowledgements.take(new NoticeId(id), signature, Told.body(request)));
  }
}
