package io.dozvon.telephony.asterisk.ami;

/// A caller wants to be called back, see [io.dozvon.telephony.dialplan.LineDialplan].
public final class DozvonLineCallbackEvent extends LineUserEvent {
  private static final long serialVersionUID = 1;

  public DozvonLineCallbackEvent(Object source) {
    super(source);
  }
}
