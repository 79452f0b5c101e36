package io.dozvon.telephony.asterisk.ami;

/// The line is closed to a caller, see [io.dozvon.telephony.dialplan.LineDialplan].
public final class DozvonLineClosedEvent extends LineUserEvent {
  private static final long serialVersionUID = 1;

  public DozvonLineClosedEvent(Object source) {
    super(source);
  }
}
