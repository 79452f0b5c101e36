package io.dozvon.telephony.asterisk.ami;

import org.asteriskjava.manager.event.UserEvent;
import org.jspecify.annotations.Nullable;

/// A user event that our dialplan sends of one leg.
public abstract class LegUserEvent extends UserEvent {
  private static final long serialVersionUID = 1;

  private @Nullable String leg;
  private @Nullable String reason;

  LegUserEvent(Object source) {
    super(source);
  }

  public @Nullable String getLeg() {
    return leg;
  }

  public void setLeg(String leg) {
    this.leg = leg;
  }

  public @Nullable String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
