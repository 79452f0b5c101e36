package io.dozvon.web.records;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.messages.ImageSize;
import io.dozvon.messages.MessageId;
import io.dozvon.records.Records;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.web.messages.ImageAnswer;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The images in a patient's record.
@RestController
class RecordImages {
  private final Records records;

  RecordImages(Records records) {
    this.records = records;
  }

  /// @param size `full` or `thumbnail`
  @GetMapping("/doctor/consultations/{id}/patient/consultations/{past}/images/{message}/{size}")
  ResponseEntity<ByteArrayResource> image(
      @PathVariable UUID id,
      @PathVariable UUID past,
      @PathVariable UUID message,
      @PathVariable String size,
      @AuthenticationPrincipal Actor.Doctor who) {
    ImageSize wanted = ImageAnswer.size(size);
    MessageId which = new MessageId(message);
    return ImageAnswer.of(
        unlessRefused(
            records.image(new ConsultationId(id), new ConsultationId(past), which, wanted, who)),
        which);
  }
}
