package io.dozvon.telephony.acd;

/// A browser phone for agents at the exchange, e.g. `seat-07`: a SIP endpoint that registers with a
/// password, is rung, and can itself reach nothing.
public record SeatName(String value) {
  public SeatName {
    if (!value.matches("seat-[0-9]{2,3}")) {
      throw new IllegalArgumentException("not a seat");
    }
  }

  /// @param number from 1 to 999
  public static SeatName numbered(int number) {
    return new SeatName("seat-%02d".formatted(number));
  }

  @Override
  public String toString() {
    return value;
  }
}
