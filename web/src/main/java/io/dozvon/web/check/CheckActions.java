package io.dozvon.web.check;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.presence.DeviceChecks;
import io.dozvon.presence.DeviceFindings.BrowserName;
import io.dozvon.vocabulary.Actor;
import io.dozvon.web.access.BrowserNames;
import io.dozvon.web.security.Origins;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What the page of the check does for its patient.
@RestController
class CheckActions {
  private final DeviceChecks checks;
  private final BrowserNames browsers;

  CheckActions(DeviceChecks checks, @Lazy BrowserNames browsers) {
    this.checks = checks;
    this.browsers = browsers;
  }

  @PostMapping("/cabinet/check/result")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void store(
      @RequestBody CheckJson found,
      @AuthenticationPrincipal Actor.Patient patient,
      HttpServletRequest request) {
    unlessRefused(checks.record(patient.id(), found.findings(browserOf(request)), patient));
  }

  private Optional<BrowserName> browserOf(HttpServletRequest request) {
    return browsers
        .nameOf(Origins.of(request).userAgent())
        .map(name -> new BrowserName(name.browser(), name.version(), name.system()));
  }
}
