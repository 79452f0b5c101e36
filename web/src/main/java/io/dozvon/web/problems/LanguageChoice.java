package io.dozvon.web.problems;

import io.dozvon.vocabulary.Language;
import io.dozvon.web.security.HiddenCookie;
import io.dozvon.web.security.HiddenCookie.SameSite;
import io.dozvon.web.security.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Somebody we do not know yet chooses the language of the pages.
@Controller
class LanguageChoice {
  static final HiddenCookie COOKIE = new HiddenCookie("dozvon-language", "/", SameSite.LAX);
  private static final Duration REMEMBERED = Duration.ofDays(365);

  @PostMapping("/language/{code:ru|en}")
  String choose(
      @PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
    COOKIE.set(Language.of(code).orElseThrow().code(), REMEMBERED, request, response);
    return "redirect:" + LocalPath.ofReferer(request).text();
  }
}
