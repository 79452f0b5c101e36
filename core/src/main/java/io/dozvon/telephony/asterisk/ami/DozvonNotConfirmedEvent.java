package io.dozvon.telephony.asterisk.ami;

/// Something answered, but no person was confirmed, see [io.dozvon.telephony.dialplan.Dialplan].
public final class DozvonNotConfirmedEvent extends LegUserEvent {
  private static final long serialVersionUID = 1;

  public DozvonNotConfirmedEvent(Object source) {
    super(source);
  }
}
