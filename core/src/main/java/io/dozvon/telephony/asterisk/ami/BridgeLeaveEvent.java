package io.dozvon.telephony.asterisk.ami;

import org.jspecify.annotations.Nullable;

/// A channel leaves a conference; of other bridges the exchange does not tell us.
public final class BridgeLeaveEvent extends BridgeMoveEvent {
  private static final long serialVersionUID = 1;

  private @Nullable String bridgeUniqueId;
  private @Nullable Integer bridgeNumChannels;

  public BridgeLeaveEvent(Object source) {
    super(source);
  }

  public @Nullable String getBridgeUniqueId() {
    return bridgeUniqueId;
  }

  public void setBridgeUniqueId(String bridgeUniqueId) {
    this.bridgeUniqueId = bridgeUniqueId;
  }

  /// How many there were, the one who leaves included.
  public @Nullable Integer getBridgeNumChannels() {
    return bridgeNumChannels;
  }

  public void setBridgeNumChannels(Integer bridgeNumChannels) {
    this.bridgeNumChannels = bridgeNumChannels;
  }

  public void setBridgeType(String bridgeType) {}

  public void setBridgeCreator(String bridgeCreator) {}

  public void setBridgeVideoSource(String bridgeVideoSource) {}
}
