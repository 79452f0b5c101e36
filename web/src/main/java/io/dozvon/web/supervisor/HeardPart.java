package io.dozvon.web.supervisor;

import io.dozvon.contactcentre.LineListening;
import io.dozvon.contactcentre.LineListenings;
import io.dozvon.telephony.acd.SpyMode;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.agent.AgentPart;
import java.util.Comparator;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells an agent that a supervisor takes part in their call, if the settings have them know: how
/// far is said, not who it is.
@Component
@Order(0)
class HeardPart implements AgentPart {
  private final LineListenings listenings;

  HeardPart(LineListenings listenings) {
    this.listenings = listenings;
  }

  /// For templates.
  ///
  /// @param how of several who take part, that of whoever does so the most; empty if nobody does
  record Heard(String how) {}

  @Override
  public String name() {
    return "heard";
  }

  @Override
  public Heard draw(StaffId agent, Language language) {
    return new Heard(
        listenings.ongoing(agent).stream()
            .map(LineListening::mode)
            .max(Comparator.<SpyMode>naturalOrder())
            .map(Wire::name)
            .orElse(""));
  }

  @Override
  public Slot slot() {
    return Slot.CALLER;
  }
}
