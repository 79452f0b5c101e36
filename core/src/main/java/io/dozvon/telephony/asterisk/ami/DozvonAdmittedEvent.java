package io.dozvon.telephony.asterisk.ami;

/// A browser was let in, see [io.dozvon.telephony.dialplan.Dialplan].
public final class DozvonAdmittedEvent extends LegUserEvent {
  private static final long serialVersionUID = 1;

  public DozvonAdmittedEvent(Object source) {
    super(source);
  }
}
