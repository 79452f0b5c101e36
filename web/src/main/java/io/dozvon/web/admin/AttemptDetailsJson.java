package io.dozvon.web.admin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dozvon.dialling.Attempt;
import io.dozvon.dialling.Correction;
import java.util.List;

/// One attempt with all that was said of it since, the first first.
record AttemptDetailsJson(
    @JsonUnwrapped AttemptJson attempt, List<AttemptCorrectionJson> corrections) {

  static AttemptDetailsJson of(Attempt attempt, List<Correction> corrections) {
    return new AttemptDetailsJson(
        AttemptJson.of(attempt), corrections.stream().map(AttemptCorrectionJson::of).toList());
  }
}
