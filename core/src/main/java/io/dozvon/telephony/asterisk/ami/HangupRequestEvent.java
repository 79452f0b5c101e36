package io.dozvon.telephony.asterisk.ami;

import org.jspecify.annotations.Nullable;

/// The far side ends the call. Knows the SIP status with which it does so.
public final class HangupRequestEvent extends org.asteriskjava.manager.event.HangupRequestEvent {
  private static final long serialVersionUID = 1;

  private @Nullable String techCause;

  public HangupRequestEvent(Object source) {
    super(source);
  }

  /// The final SIP status of a refused call; none if a talking side hung up.
  public @Nullable String getTechCause() {
    return techCause;
  }

  public void setTechCause(String techCause) {
    this.techCause = techCause;
  }
}
