package io.dozvon.telephony.asterisk.ami;

import org.jspecify.annotations.Nullable;

/// How sound came through on a leg that ends, see [io.dozvon.telephony.dialplan.Dialplan].
public final class DozvonMeasuredEvent extends LegUserEvent {
  private static final long serialVersionUID = 1;

  private @Nullable String rtcp;
  private @Nullable String formats;

  public DozvonMeasuredEvent(Object source) {
    super(source);
  }

  public @Nullable String getRtcp() {
    return rtcp;
  }

  public void setRtcp(String rtcp) {
    this.rtcp = rtcp;
  }

  public @Nullable String getFormats() {
    return formats;
  }

  public void setFormats(String formats) {
    this.formats = formats;
  }
}
