package io.dozvon.telephony.asterisk.ami;

import org.asteriskjava.manager.event.UserEvent;
import org.jspecify.annotations.Nullable;

/// A user event that our dialplan sends of one caller's call to a line.
public abstract class LineUserEvent extends UserEvent {
  private static final long serialVersionUID = 1;

  private @Nullable String call;
  private @Nullable String caller;
  private @Nullable String did;
  private @Nullable String spoken;
  private @Nullable String queue;
  private @Nullable String number;
  private @Nullable String why;

  LineUserEvent(Object source) {
    super(source);
  }

  public @Nullable String getCall() {
    return call;
  }

  public void setCall(String call) {
    this.call = call;
  }

  public @Nullable String getCaller() {
    return caller;
  }

  public void setCaller(String caller) {
    this.caller = caller;
  }

  public @Nullable String getDid() {
    return did;
  }

  public void setDid(String did) {
    this.did = did;
  }

  public @Nullable String getSpoken() {
    return spoken;
  }

  public void setSpoken(String spoken) {
    this.spoken = spoken;
  }

  public @Nullable String getQueue() {
    return queue;
  }

  public void setQueue(String queue) {
    this.queue = queue;
  }

  public @Nullable String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public @Nullable String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }
}
