package io.dozvon.telephony;

import java.util.Optional;

/// Where a doctor's desk phone is: a SIP URI (RFC 3261) or an extension registered with the
/// exchange.
public record DeskPhone(String address) {
  private static final String EXTENSION = "[a-z0-9][a-z0-9-]{0,30}";
  private static final String URI =
      "sips?:[A-Za-z0-9._+~-]{1,64}@[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?";

  public DeskPhone {
    if (!address.matches(EXTENSION) && !address.matches(URI)) {
      throw new IllegalArgumentException("neither an extension nor a SIP URI");
    }
  }

  public static Optional<DeskPhone> parse(String text) {
    return text.matches(EXTENSION) || text.matches(URI)
        ? Optional.of(new DeskPhone(text))
        : Optional.empty();
  }

  public boolean isUri() {
    return address.indexOf('@') >= 0;
  }
}
