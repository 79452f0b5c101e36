package io.dozvon.web.agent;

import io.dozvon.assistance.CallNote;
import io.dozvon.assistance.WrapUpCode;
import io.dozvon.contactcentre.LineCall;
import io.dozvon.contactcentre.LineCallState;
import io.dozvon.contactcentre.LineOutcome;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.List;

/// A former call of the same number.
///
/// @param outcome as [LineOutcome] is written for machines
/// @param notes what those who answered wrote
public record EarlierView(Instant at, String outcome, List<Said> notes) {
  /// @param code in the agent's language, empty if none was chosen
  public record Said(String code, String text) {}

  static EarlierView of(LineCall call, List<CallNote> notes, Language language) {
    LineOutcome outcome =
        call.state() instanceof LineCallState.Over(LineOutcome how, _) ? how : LineOutcome.ANSWERED;
    return new EarlierView(
        call.arrived(),
        Wire.name(outcome),
        notes.stream()
            .filter(note -> note.call().equals(call.id()))
            .map(note -> said(note, language))
            .filter(said -> !said.code().isEmpty() || !said.text().isBlank())
            .toList());
  }

  private static Said said(CallNote note, Language language) {
    return new Said(
        note.code().map((WrapUpCode code) -> code.name(language)).orElse(""), note.text());
  }
}
