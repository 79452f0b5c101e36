package io.dozvon.telephony.asterisk.ami;

import org.asteriskjava.manager.event.ResponseEvent;
import org.jspecify.annotations.Nullable;

/// One key of a family of AstDB.
public final class DBGetTreeResponseEvent extends ResponseEvent {
  private static final long serialVersionUID = 1;

  private @Nullable String key;
  private @Nullable String val;

  public DBGetTreeResponseEvent(Object source) {
    super(source);
  }

  /// With the family, e.g. `/dozvon_line/week/1`.
  public @Nullable String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public @Nullable String getVal() {
    return val;
  }

  public void setVal(String val) {
    this.val = val;
  }
}
