package io.dozvon.telephony.asterisk.ami;

import org.asteriskjava.manager.event.ManagerEvent;
import org.jspecify.annotations.Nullable;

/// A channel joins or leaves a bridge. Not of Asterisk-Java's own class, because of which it would
/// keep books on all bridges and log an error for each that it has not seen created.
///
/// It has setters that do nothing for what is not read: each that lacked one would be complained
/// of.
public abstract class BridgeMoveEvent extends ManagerEvent {
  private static final long serialVersionUID = 1;

  private @Nullable String accountCode;
  private @Nullable String uniqueId;
  private @Nullable String channel;
  private @Nullable String bridgeName;

  BridgeMoveEvent(Object source) {
    super(source);
  }

  public @Nullable String getAccountCode() {
    return accountCode;
  }

  public void setAccountCode(String accountCode) {
    this.accountCode = accountCode;
  }

  public @Nullable String getUniqueId() {
    return uniqueId;
  }

  public void setUniqueId(String uniqueId) {
    this.uniqueId = uniqueId;
  }

  public @Nullable String getChannel() {
    return channel;
  }

  public void setChannel(String channel) {
    this.channel = channel;
  }

  public @Nullable String getBridgeName() {
    return bridgeName;
  }

  public void setBridgeName(String bridgeName) {
    this.bridgeName = bridgeName;
  }

  public void setBridgeTechnology(String bridgeTechnology) {}

  public void setBridgeVideoSourceMode(String bridgeVideoSourceMode) {}

  public void setLinkedId(String linkedId) {}

  public void setLanguage(String language) {}
}
