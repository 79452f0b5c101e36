package io.dozvon.pbx.plan;

import io.dozvon.telephony.DeskPhone;

/// A doctor's desk phone that registers with the exchange (RFC 3261, section 10).
///
/// @param extension its name there, also its user name
public record DeskPhonePlan(DeskPhone extension, Password password) {
  public DeskPhonePlan {
    String name = extension.address();
    if (extension.isUri()) {
      throw new BadPlan("deskPhones.extension", name, "an extension; a SIP URI needs no plan");
    }
    if (TrunkPlan.RESERVED.contains(name) || name.startsWith("transport-")) {
      throw new BadPlan(
          "deskPhones.extension", name, "a name that the exchange does not use itself");
    }
  }
}
