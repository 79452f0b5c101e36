package io.dozvon.access;

/// Where a request came from.
///
/// @param address the IP address
/// @param userAgent the header `User-Agent` as the browser sent it, shortened; it can say anything
public record Origin(String address, String userAgent) {
  private static final int LONGEST_ADDRESS = 64;
  private static final int LONGEST_USER_AGENT = 400;

  public Origin {
    address = shortened(address.replaceAll("[\\[\\]]", ""), LONGEST_ADDRESS);
    userAgent = shortened(userAgent, LONGEST_USER_AGENT);
  }

  private static String shortened(String text, int most) {
    return text.length() > most ? text.substring(0, most) : text;
  }
}
