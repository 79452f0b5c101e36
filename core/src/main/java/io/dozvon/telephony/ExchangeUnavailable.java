package io.dozvon.telephony;

/// The exchange cannot be reached now, or did not answer in time. Asking again later may work; what
/// was asked may have been done all the same, so look before asking again.
public final class ExchangeUnavailable extends Exception {
  private static final long serialVersionUID = 1;

  public ExchangeUnavailable(String message) {
    super(message);
  }

  public ExchangeUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
