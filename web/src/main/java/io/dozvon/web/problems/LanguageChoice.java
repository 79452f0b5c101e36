package io.dozvon.web.problems;

import io.dozvon.vocabulary.Language;
import io.dozvon.web.security.HiddenCookie;
import io.dozvon.web.security.HiddenCookie.SameSite;
import io.dozvon.web.security.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriComponentsBuilder;

/// Somebody we do not know yet chooses the language of the pages.
@Controller
class LanguageChoice {
  static final HiddenCookie COOKIE = new HiddenCookie("dozvon-language", "/", SameSite.LAX);
  private static final Duration REMEMBERED = Duration.ofDays(365);

  @PostMapping("/language/{code:ru|en}")
  String choose(
      @PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
    COOKIE.set(Language.of(code).orElseThrow().code(), REMEMBERED, request, response);
    return "redirect:" + pathOf(request.getHeader(HttpHeaders.REFERER));
  }

  /// The page the choice was made on: of its address the path only, so that nobody is led
  /// elsewhere.
  private static String pathOf(@Nullable String referer) {
    String path =
        referer == null ? null : UriComponentsBuilder.fromUriString(referer).build().getPath();
    return LocalPath.of(path == null ? "/" : path).text();
  }
}
