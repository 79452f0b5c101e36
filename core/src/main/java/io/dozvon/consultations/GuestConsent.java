package io.dozvon.consultations;

import java.time.Instant;

/// How the patient agreed that a guest takes part.
public record GuestConsent(How how, Instant at) {
  public enum How {
    /// They were told, which the settings say is enough.
    TOLD,
    IN_CABINET,
    /// Said to the doctor, who wrote it down: the patient talks by phone and sees no page.
    ORALLY
  }
}
