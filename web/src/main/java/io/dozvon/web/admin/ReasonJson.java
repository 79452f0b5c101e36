package io.dozvon.web.admin;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why something is decided.
record ReasonJson(
    @Schema(description = "For the record, at most 1000 characters; the patient is not told.")
        @Nullable String reason) {
  String text() {
    return reason == null ? "" : reason;
  }
}
