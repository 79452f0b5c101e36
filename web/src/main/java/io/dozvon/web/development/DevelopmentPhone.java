package io.dozvon.web.development;

import io.dozvon.programmes.ContactCentreSettings;
import io.dozvon.telephony.TelephonySettings;
import io.dozvon.telephony.TelephonySettings.ExchangeSettings;
import io.dozvon.telephony.dialplan.Dialplan;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// A telephone in the browser, from which the contact centre's line is called as any number. Only
/// an exchange that plays the demonstration's carrier takes its calls.
@Controller
@ConditionalOnBooleanProperty("dozvon.development.sign-in")
class DevelopmentPhone {
  private final ContactCentreSettings line;
  private final TelephonySettings telephony;

  DevelopmentPhone(ContactCentreSettings line, TelephonySettings telephony) {
    this.line = line;
    this.telephony = telephony;
  }

  @GetMapping("/dev/phone")
  String phone(Model model) {
    ExchangeSettings exchange = telephony.exchanges().getFirst();
    model.addAttribute("line", line.number().international());
    model.addAttribute("webSocket", exchange.webSocket().toString());
    model.addAttribute("domain", exchange.sipDomain());
    model.addAttribute("user", Dialplan.DEMO_WEB);
    return "development-phone";
  }
}
