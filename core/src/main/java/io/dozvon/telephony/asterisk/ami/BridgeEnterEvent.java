package io.dozvon.telephony.asterisk.ami;

import org.jspecify.annotations.Nullable;

/// A channel joins a bridge.
public final class BridgeEnterEvent extends BridgeMoveEvent {
  private static final long serialVersionUID = 1;

  private @Nullable String bridgeType;
  private @Nullable String bridgeCreator;

  public BridgeEnterEvent(Object source) {
    super(source);
  }

  public @Nullable String getBridgeType() {
    return bridgeType;
  }

  public void setBridgeType(String bridgeType) {
    this.bridgeType = bridgeType;
  }

  public @Nullable String getBridgeCreator() {
    return bridgeCreator;
  }

  public void setBridgeCreator(String bridgeCreator) {
    this.bridgeCreator = bridgeCreator;
  }

  public void setBridgeUniqueId(String bridgeUniqueId) {}

  public void setBridgeNumChannels(String bridgeNumChannels) {}

  public void setSwapUniqueId(String swapUniqueId) {}
}
