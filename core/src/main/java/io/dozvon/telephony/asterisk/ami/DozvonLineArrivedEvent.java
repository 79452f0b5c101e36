package io.dozvon.telephony.asterisk.ami;

/// Somebody called the line, see [io.dozvon.telephony.dialplan.LineDialplan].
public final class DozvonLineArrivedEvent extends LineUserEvent {
  private static final long serialVersionUID = 1;

  public DozvonLineArrivedEvent(Object source) {
    super(source);
  }
}
