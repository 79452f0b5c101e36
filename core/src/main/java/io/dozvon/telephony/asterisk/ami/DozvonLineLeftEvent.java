package io.dozvon.telephony.asterisk.ami;

/// A caller left a queue and is still there, see [io.dozvon.telephony.dialplan.LineDialplan].
public final class DozvonLineLeftEvent extends LineUserEvent {
  private static final long serialVersionUID = 1;

  public DozvonLineLeftEvent(Object source) {
    super(source);
  }
}
