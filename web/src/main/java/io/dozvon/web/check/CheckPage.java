package io.dozvon.web.check;

import io.dozvon.patients.Patient;
import io.dozvon.presence.DeviceCheckSettings;
import io.dozvon.presence.DeviceChecks;
import io.dozvon.telephony.TelephonySettings;
import io.dozvon.telephony.TelephonySettings.ExchangeSettings;
import io.dozvon.vocabulary.Actor;
import io.dozvon.web.access.BrowserNames;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.patient.OwnRecord;
import io.dozvon.web.security.Origins;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Where a patient finds out whether their devices are fit for a call.
@Controller
class CheckPage {
  private static final String WITHOUT_WEB_SOCKET = "simulated";

  private final OwnRecord own;
  private final DeviceChecks checks;
  private final DeviceCheckSettings settings;
  private final BrowserNames browsers;
  private final String sockets;

  CheckPage(
      OwnRecord own,
      DeviceChecks checks,
      DeviceCheckSettings settings,
      @Lazy BrowserNames browsers,
      TelephonySettings telephony) {
    this.own = own;
    this.checks = checks;
    this.settings = settings;
    this.browsers = browsers;
    this.sockets =
        telephony.exchanges().stream()
            .filter(exchange -> !exchange.kind().equals(WITHOUT_WEB_SOCKET))
            .map(ExchangeSettings::webSocket)
            .map(Object::toString)
            .distinct()
            .collect(Collectors.joining(" "));
  }

  @GetMapping("/cabinet/check")
  String check(@AuthenticationPrincipal Actor.Patient who, Visit visit) {
    Patient patient = own.of(who, visit.request());
    Optional<BrowserNames.Name> browser = browsers.nameOf(Origins.of(visit.request()).userAgent());
    visit.model().addAttribute("name", patient.name().full());
    visit.model().addAttribute("browser", browser.orElse(null));
    visit.model().addAttribute("help", BrowserHelp.of(browser).key());
    visit.model().addAttribute("sockets", sockets);
    visit.model().addAttribute("settings", settings);
    visit
        .model()
        .addAttribute(
            "last",
            checks.latest(patient.id(), who).map(it -> CheckView.of(it, settings)).orElse(null));
    return "check";
  }
}
