package io.dozvon.telephony.asterisk.ami;

/// A caller's call is over, see [io.dozvon.telephony.dialplan.LineDialplan].
public final class DozvonLineOverEvent extends LineUserEvent {
  private static final long serialVersionUID = 1;

  public DozvonLineOverEvent(Object source) {
    super(source);
  }
}
