package io.dozvon.web.webhooks;

import io.dozvon.notifications.NotificationRefusal;
import io.dozvon.notifications.Receipt;
import io.dozvon.web.problems.RefusedWish;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/// Reads what a request carries, as it is.
final class Told {
  /// More than anything that is told us.
  private static final int LONGEST = 65_536;

  private Told() {}

  static Receipt.Request receipt(HttpServletRequest request) throws IOException {
    Map<String, List<String>> fields = fields(request);
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    return new Receipt.Request(
        fields, authorization == null ? "" : authorization, isForm(request) ? "" : body(request));
  }

  /// @throws RefusedWish if it is too long
  static String body(HttpServletRequest request) throws IOException {
    byte[] bytes = request.getInputStream().readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      throw new RefusedWish(new NotificationRefusal.Malformed());
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// The web server throws exceptions of its own at a form that it cannot read.
  private static Map<String, List<String>> fields(HttpServletRequest request) {
    try {
      Map<String, List<String>> fields = new HashMap<>();
      request.getParameterMap().forEach((name, values) -> fields.put(name, Arrays.asList(values)));
      return fields;
    } catch (RuntimeException e) {
      throw new RefusedWish(new NotificationRefusal.Malformed());
    }
  }

  private static boolean isForm(HttpServletRequest request) {
    String type = String.valueOf(request.getContentType());
    return type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
  }
}
