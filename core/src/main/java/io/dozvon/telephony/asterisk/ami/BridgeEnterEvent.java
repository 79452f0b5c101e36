package io.dozvon.telephony.asterisk.ami;

/// A channel joins a bridge.
public final class BridgeEnterEvent extends LegBridgeEvent {
  private static final long serialVersionUID = 1;

  public BridgeEnterEvent(Object source) {
    super(source);
  }
}
