package io.dozvon.web.profile;

import io.dozvon.access.AccessRefusal;
import io.dozvon.patients.Patient;
import io.dozvon.verification.PhoneSecret;
import io.dozvon.verification.PhoneSecrets;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Answer.Granted;
import io.dozvon.vocabulary.Answer.Refused;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.vocabulary.Secret;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.FormRefusal;
import io.dozvon.web.forms.Forms;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.patient.OwnRecord;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a patient sets what they will be asked on the phone (R5). What they have set is never
/// shown again.
@Controller
@RequestMapping("/profile/phone-check")
class PhoneCheckPages {
  private final PhoneSecrets secrets;
  private final OwnRecord own;
  private final Forms forms;

  PhoneCheckPages(PhoneSecrets secrets, OwnRecord own, Forms forms) {
    this.secrets = secrets;
    this.own = own;
    this.forms = forms;
  }

  @GetMapping
  String show(@AuthenticationPrincipal Actor.Patient who, Visit visit) {
    return show(own.of(who, visit.request()), Form.empty(), visit);
  }

  private String show(Patient patient, Form form, Visit visit) {
    visit.model().addAttribute("name", patient.name().full());
    visit
        .model()
        .addAttribute(
            "set", secrets.of(patient.id()).stream().map(Wire::name).collect(Collectors.toSet()));
    visit.model().addAttribute("saved", visit.request().getParameter("saved") != null);
    forms.show(form, visit);
    return "profile-phone-check";
  }

  /// @param kind `code-word` or `document`
  @PostMapping
  String set(
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String value,
      @RequestParam(defaultValue = "") String password,
      @AuthenticationPrincipal Actor.Patient who,
      Visit visit) {
    Patient patient = own.of(who, visit.request());
    PhoneSecret secret = kind.equals("document") ? PhoneSecret.DOCUMENT : PhoneSecret.CODE_WORD;
    return switch (set(patient, secret, value, password)) {
      case Granted<PhoneSecret> _ -> "redirect:/profile/phone-check?saved";
      case Refused<PhoneSecret>(var why) ->
          show(patient, Form.empty().wrong(field(why, secret), why), visit);
    };
  }

  private Answer<PhoneSecret> set(
      Patient patient, PhoneSecret kind, String value, String password) {
    return value.isBlank()
        ? Answer.refused(FormRefusal.FIELD_MISSING)
        : secrets.set(patient.id(), kind, new Secret(value), new Secret(password));
  }

  private static String field(Refusal why, PhoneSecret kind) {
    String field = Wire.name(kind);
    return why instanceof AccessRefusal ? field + "-password" : field;
  }
}
