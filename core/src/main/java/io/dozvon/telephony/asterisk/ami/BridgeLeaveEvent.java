package io.dozvon.telephony.asterisk.ami;

/// A channel leaves a bridge.
public final class BridgeLeaveEvent extends LegBridgeEvent {
  private static final long serialVersionUID = 1;

  public BridgeLeaveEvent(Object source) {
    super(source);
  }
}
