package io.dozvon.telephony.asterisk.ami;

import org.asteriskjava.manager.event.ManagerEvent;
import org.jspecify.annotations.Nullable;

/// A channel joins a bridge. Not of Asterisk-Java's own class, because of which it would keep books
/// on all bridges and log an error for each that it has not seen created.
///
/// It has setters that do nothing for what is not read: each that lacked one would be complained
/// of.
public final class BridgeEnterEvent extends ManagerEvent {
  private static final long serialVersionUID = 1;

  private @Nullable String accountCode;
  private @Nullable String bridgeType;

  public BridgeEnterEvent(Object source) {
    super(source);
  }

  public @Nullable String getAccountCode() {
    return accountCode;
  }

  public void setAccountCode(String accountCode) {
    this.accountCode = accountCode;
  }

  public @Nullable String getBridgeType() {
    return bridgeType;
  }

  public void setBridgeType(String bridgeType) {
    this.bridgeType = bridgeType;
  }

  public void setBridgeUniqueId(String bridgeUniqueId) {}

  public void setBridgeTechnology(String bridgeTechnology) {}

  public void setBridgeCreator(String bridgeCreator) {}

  public void setBridgeName(String bridgeName) {}

  public void setBridgeNumChannels(String bridgeNumChannels) {}

  public void setBridgeVideoSourceMode(String bridgeVideoSourceMode) {}

  public void setChannel(String channel) {}

  public void setUniqueId(String uniqueId) {}

  public void setLinkedId(String linkedId) {}

  public void setLanguage(String language) {}

  public void setSwapUniqueId(String swapUniqueId) {}
}
