package io.dozvon.web.agent;

import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.StaffId;

/// Something that the console shows beside the call, drawn with each snapshot by the fragment
/// `agent-<name> :: part`, which finds its value in the model under its name. It asks its room as
/// few times as can be: the snapshot is drawn while the agent's phone rings.
public interface AgentPart {
  /// As templates call it: lower case, hyphens only where the model is not asked by SpEL's dot.
  String name();

  Object draw(StaffId agent, Language language);

  /// Where it stands.
  default Slot slot() {
    return Slot.BESIDE;
  }

  /// Parts of one slot stand in the order of `@Order`.
  enum Slot {
    /// Within the caller's card, from the first ring on: who it may be, what is open with them.
    CALLER,
    /// Below the call, all day: what the agent can do and has to do.
    BESIDE
  }
}
