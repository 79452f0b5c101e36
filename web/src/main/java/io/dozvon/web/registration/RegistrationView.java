package io.dozvon.web.registration;

import io.dozvon.access.PasswordSettings;
import io.dozvon.patients.ConsentDocuments;
import io.dozvon.patients.Draft;
import io.dozvon.patients.SelfRegistration;
import io.dozvon.programmes.ContactCentreSettings;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.Forms;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.times.ZoneChoice;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Shows a page of the registration.
@Component
class RegistrationView {
  private final SelfRegistration registration;
  private final DraftCookie cookie;
  private final ConsentDocuments documents;
  private final ZoneChoice zones;
  private final PasswordSettings passwords;
  private final ContactCentreSettings centre;
  private final Forms forms;

  RegistrationView(
      SelfRegistration registration,
      DraftCookie cookie,
      ConsentDocuments documents,
      ZoneChoice zones,
      PasswordSettings passwords,
      ContactCentreSettings centre,
      Forms forms) {
    this.registration = registration;
    this.cookie = cookie;
    this.documents = documents;
    this.zones = zones;
    this.passwords = passwords;
    this.centre = centre;
    this.forms = forms;
  }

  Optional<Draft> draft(Visit visit) {
    return cookie.read(visit.request()).flatMap(registration::progress);
  }

  /// Whether a code to this number is on its way already.
  boolean awaitsCode(PhoneNumber number, Visit visit) {
    return draft(visit)
        .filter(it -> it instanceof Draft.Unconfirmed && it.contact().phone().equals(number))
        .isPresent();
  }

  String show(RegistrationStep step, Form form, Visit visit) {
    visit.model().addAttribute("step", step);
    visit.model().addAttribute("steps", RegistrationStep.values());
    visit.model().addAttribute("shortest", passwords.shortest());
    visit.model().addAttribute("centre", centre.number());
    draft(visit)
        .map(it -> it.contact().phone().international())
        .ifPresent(it -> visit.model().addAttribute("phone", it));
    if (step == RegistrationStep.PHONE) {
      zones.offer(form.value("timeZone"), visit.model());
    }
    if (step == RegistrationStep.CONSENTS) {
      visit.model().addAttribute("documents", documents.current(visit.language()));
    }
    forms.show(form, visit);
    return "register-" + step.view();
  }

  static String redirect(RegistrationStep step) {
    return "redirect:" + step.path();
  }
}
