package io.dozvon.web.security;

import io.dozvon.telephony.TelephonySettings;
import io.dozvon.telephony.TelephonySettings.ExchangeSettings;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What a page of ours may load and whom it may talk to (Content Security Policy, level 3): itself,
/// and the exchanges of the settings by web socket. No script or style within the page.
@Component
final class ContentPolicy {
  private final String policy;

  ContentPolicy(TelephonySettings telephony) {
    String sockets =
        telephony.exchanges().stream()
            .map(ExchangeSettings::webSocket)
            .map(ContentPolicy::origin)
            .distinct()
            .collect(Collectors.joining(" "));
    this.policy =
        String.join(
            "; ",
            List.of(
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' blob:",
                "media-src 'self' blob:",
                ("connect-src 'self' " + sockets).strip(),
                "form-action 'self'",
                "frame-ancestors 'none'",
                "base-uri 'none'"));
  }

  private static String origin(URI socket) {
    return socket.getScheme() + "://" + socket.getAuthority();
  }

  String policy() {
    return policy;
  }
}
