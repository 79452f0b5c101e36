package io.dozvon.telephony.asterisk.ami;

/// Knows the SIP status as well (`TechCause`, since Asterisk 20.17, 22.7).
public final class HangupEvent extends org.asteriskjava.manager.event.HangupEvent {
  private static final long serialVersionUID = 1;

  public HangupEvent(Object source) {
    super(source);
  }

  /// Not read: when we end the call, Asterisk makes a status up.
  public void setTechCause(String techCause) {}
}
