package io.dozvon.telephony.acd;

/// A queue's name at the exchange and in addresses: lower-case letters, digits and hyphens, at most
/// 32, a letter first.
public record QueueId(String value) {
  private static final String FORM = "[a-z][a-z0-9-]{0,31}";

  public QueueId {
    if (!isName(value)) {
      throw new IllegalArgumentException("not a queue's name");
    }
  }

  public static boolean isName(String text) {
    return text.matches(FORM);
  }

  @Override
  public String toString() {
    return value;
  }
}
