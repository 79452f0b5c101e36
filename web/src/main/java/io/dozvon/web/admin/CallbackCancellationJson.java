package io.dozvon.web.admin;

import io.dozvon.callbacks.CancelReason;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.admin.Readable.As;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;

/// Why somebody is not to be called back.
record CallbackCancellationJson(
    @Schema(allowableValues = {"settled", "not-wanted", "wrong-number", "duplicate"})
        @NotBlank
        @Readable(As.CALLBACK_CANCELLATION)
        String reason) {
  CancelReason why() {
    return Wire.read(CancelReason.class, reason);
  }
}
