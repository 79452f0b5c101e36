package io.dozvon.telephony.asterisk.ami;

/// A person is there; the leg waits a moment later, see [io.dozvon.telephony.dialplan.Dialplan].
public final class DozvonConfirmedEvent extends LegUserEvent {
  private static final long serialVersionUID = 1;

  public DozvonConfirmedEvent(Object source) {
    super(source);
  }
}
