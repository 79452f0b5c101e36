package io.dozvon.telephony;

/// The exchange cannot be reached now, or did not answer in time. Asking again later may work;
/// unless it [#wasNeverAsked], what was asked may have been done all the same, so look before
/// asking again.
public final class ExchangeUnavailable extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean neverAsked;

  public ExchangeUnavailable(String message) {
    super(message);
    this.neverAsked = false;
  }

  public ExchangeUnavailable(String message, Throwable cause) {
    super(message, cause);
    this.neverAsked = false;
  }

  private ExchangeUnavailable(String message, boolean neverAsked) {
    super(message);
    this.neverAsked = neverAsked;
  }

  /// There is no connection over which it could have been asked: certainly nothing was done.
  public static ExchangeUnavailable notConnected(ExchangeName exchange) {
    return new ExchangeUnavailable("exchange " + exchange + " is not connected", true);
  }

  public boolean wasNeverAsked() {
    return neverAsked;
  }
}
