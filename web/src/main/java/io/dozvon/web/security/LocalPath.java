package io.dozvon.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;

/// Where somebody is led after signing in: to a page of ours and never to another site, whatever
/// the link says that brought them here (OWASP, "Unvalidated Redirects and Forwards").
///
/// @param text begins with one slash
public record LocalPath(String text) {
  public static final LocalPath START = new LocalPath("/");

  /// Browsers take a backslash for a slash, and leave out tabs and line breaks.
  private static final Pattern FORM = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");

  private static final int LONGEST = 500;

  /// @return the start if it leads, or could lead, anywhere else
  public static LocalPath of(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches() && isOurs(text)
        ? new LocalPath(text)
        : START;
  }

  /// The page that a form was sent from: of its address the path only, so that nobody is led
  /// elsewhere.
  public static LocalPath ofReferer(HttpServletRequest request) {
    String referer = request.getHeader(HttpHeaders.REFERER);
    String path =
        referer == null ? null : UriComponentsBuilder.fromUriString(referer).build().getPath();
    return path == null ? START : of(path);
  }

  private static boolean isOurs(String text) {
    try {
      URI uri = URI.create(text);
      return !uri.isAbsolute() && uri.getRawAuthority() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /// The page on which one signs in and is led here afterwards.
  public String afterSigningIn() {
    return "/sign-in" + query();
  }

  /// The page on which staff show the second factor and are led here afterwards.
  public String afterSecondFactor() {
    return "/sign-in/code" + query();
  }

  /// The page on which one unlocks one's session and is led here afterwards.
  public String afterUnlocking() {
    return "/lock" + query();
  }

  private String query() {
    return "?to=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
