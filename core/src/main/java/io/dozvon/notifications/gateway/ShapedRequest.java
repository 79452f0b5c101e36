package io.dozvon.notifications.gateway;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// A request as a template writes it: the method and the address in the first line, headers, an
/// empty line, the body.
///
/// @param headers by their names
record ShapedRequest(String method, URI uri, Map<String, String> headers, String body) {
  /// @throws IllegalArgumentException if it is not written that way
  static ShapedRequest read(String text) {
    String[] parts = text.strip().split("\\R\\R", 2);
    String[] head = parts[0].split("\\R", -1);
    String[] first = head[0].split(" ", 2);
    if (first.length != 2 || !first[0].matches("[A-Z]+")) {
      throw new IllegalArgumentException("a request begins with its method and address");
    }
    Map<String, String> headers = new LinkedHashMap<>();
    Arrays.stream(head)
        .skip(1)
        .map(line -> line.split(":", 2))
        .forEach(header -> {
          if (header.length != 2) {
            throw new IllegalArgumentException("a header has a name and a value");
          }
          headers.put(header[0].strip(), header[1].strip());
        });
    return new ShapedRequest(
        first[0], URI.create(first[1].strip()), headers, parts.length == 2 ? parts[1] : "");
  }

  /// With its body and address kept to itself: they hold numbers, texts and secrets.
  @Override
  public String toString() {
    return method + " to " + uri.getHost();
  }
}
