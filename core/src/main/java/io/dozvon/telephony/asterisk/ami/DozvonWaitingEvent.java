package io.dozvon.telephony.asterisk.ami;

/// A leg waits alone, see [io.dozvon.telephony.dialplan.Dialplan].
public final class DozvonWaitingEvent extends LegUserEvent {
  private static final long serialVersionUID = 1;

  public DozvonWaitingEvent(Object source) {
    super(source);
  }
}
