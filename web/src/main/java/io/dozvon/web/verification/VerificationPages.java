package io.dozvon.web.verification;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.access.CodeSent;
import io.dozvon.programmes.InsuredId;
import io.dozvon.programmes.ProgrammeRefusal;
import io.dozvon.verification.AgentCall;
import io.dozvon.verification.CallerCheck;
import io.dozvon.verification.CheckId;
import io.dozvon.verification.Found;
import io.dozvon.verification.Item;
import io.dozvon.verification.Searching;
import io.dozvon.verification.Verification;
import io.dozvon.verification.VerificationRefusal;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Answer.Granted;
import io.dozvon.vocabulary.Answer.Refused;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.FormRefusal;
import io.dozvon.web.forms.Forms;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.problems.MalformedParameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where an agent finds out who a caller is (R5).
@Controller
@RequestMapping("/agent/verification")
class VerificationPages {
  private static final String SEARCH = "verification";

  private final Searching searching;
  private final Verification verification;
  private final Colleague colleague;
  private final Forms forms;

  VerificationPages(
      Searching searching, Verification verification, Colleague colleague, Forms forms) {
    this.searching = searching;
    this.verification = verification;
    this.colleague = colleague;
    this.forms = forms;
  }

  /// A check that goes on is gone on with.
  @GetMapping
  String start(@AuthenticationPrincipal Actor.Staff who, Visit visit) {
    return verification
        .current(who.id())
        .map(check -> "redirect:" + path(check.id()))
        .orElseGet(() -> search(Form.empty(), Optional.empty(), who, visit));
  }

  private static String path(CheckId id) {
    return "/agent/verification/checks/" + id;
  }

  private String search(Form form, Optional<Found> found, Actor.Staff who, Visit visit) {
    colleague.greet(who, visit);
    Optional<AgentCall> call = searching.call(who);
    visit.model().addAttribute("call", call.isPresent());
    visit
        .model()
        .addAttribute(
            "caller", call.flatMap(AgentCall::caller).map(PhoneNumber::masked).orElse(null));
    visit
        .model()
        .addAttribute(
            "hints",
            call.flatMap(AgentCall::caller)
                .filter(_ -> found.isEmpty())
                .map(it -> searching.hints(it, who))
                .orElse(List.of()));
    visit.model().addAttribute("found", found.orElse(null));
    forms.show(form, visit);
    return SEARCH;
  }

  /// What was typed stays out of addresses and logs.
  @PostMapping("/search")
  String search(
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal Actor.Staff who,
      Visit visit) {
    SearchForm typed = new SearchForm(fields);
    Form form = typed.checked();
    if (!form.isFine()) {
      return search(form, Optional.empty(), who, visit);
    }
    return switch (searching.search(typed.wanted(), who)) {
      case Granted<Found>(var found) -> search(form, Optional.of(found), who, visit);
      case Refused<Found>(var why) ->
          search(form.wrong(Form.WHOLE, why), Optional.empty(), who, visit);
    };
  }

  /// Where the browser comes back to that reloads the answer, or changes its language.
  @GetMapping({"/search", "/begin"})
  String backToSearch() {
    return "redirect:/agent/verification";
  }

  /// The caller says that they are this patient and this insured person.
  @PostMapping("/begin")
  String begin(
      @RequestParam Optional<UUID> patient,
      @RequestParam Optional<UUID> insured,
      @AuthenticationPrincipal Actor.Staff who,
      Visit visit) {
    if (patient.isEmpty() || insured.isEmpty()) {
      return search(
          Form.empty().wrong(Form.WHOLE, FormRefusal.FIELD_MISSING), Optional.empty(), who, visit);
    }
    return switch (verification.begin(
        new PatientId(patient.get()), new InsuredId(insured.get()), who)) {
      case Granted<CallerCheck>(var check) -> "redirect:" + path(check.id());
      case Refused<CallerCheck>(var why) -> {
        visit.model().addAttribute("correction", correction(why));
        visit.model().addAttribute("patient", patient.get());
        visit.model().addAttribute("insured", insured.get());
        yield search(Form.empty().wrong(Form.WHOLE, why), Optional.empty(), who, visit);
      }
    };
  }

  /// What may help then: the lists are put right by whom they belong to.
  private static String correction(Refusal why) {
    return switch (why) {
      case ProgrammeRefusal.InsuredIsAnotherPatient _ -> "duplicate";
      case VerificationRefusal.NotOnePerson _ -> "wrong-data";
      default -> "";
    };
  }

  @GetMapping("/checks/{id}")
  String check(@PathVariable UUID id, @AuthenticationPrincipal Actor.Staff who, Visit visit) {
    return show(new CheckId(id), Form.empty(), who, visit);
  }

  private String show(CheckId id, Form form, Actor.Staff who, Visit visit) {
    CallerCheck check = unlessRefused(verification.look(id, who));
    colleague.greet(who, visit);
    visit.model().addAttribute("check", CheckView.of(check, verification.tries()));
    visit.model().addAttribute("patient", check.facts().patient().value());
    visit.model().addAttribute("insured", check.facts().insured().value());
    visit.model().addAttribute("sent", visit.request().getParameter("sent") != null);
    forms.show(form, visit);
    return "verification-check";
  }

  /// @param said what the caller says; it is compared and forgotten
  @PostMapping("/checks/{id}/items/{item}")
  String answer(
      @PathVariable UUID id,
      @PathVariable String item,
      @RequestParam(defaultValue = "") String said,
      @AuthenticationPrincipal Actor.Staff who,
      Visit visit) {
    CheckId check = new CheckId(id);
    if (said.isBlank()) {
      return show(check, Form.empty().wrong(item, FormRefusal.FIELD_MISSING), who, visit);
    }
    return switch (verification.answer(check, read(item), said, who)) {
      case Granted<CallerCheck> _ -> "redirect:" + path(check);
      case Refused<CallerCheck>(var why) -> refused(check, item, why, who, visit);
    };
  }

  private static Item read(String name) {
    return Wire.find(Item.class, name)
        .orElseThrow(() -> new MalformedParameter("item", "field-unreadable"));
  }

  private String refused(CheckId id, String field, Refusal why, Actor.Staff who, Visit visit) {
    boolean atField = why.kind() == Refusal.Kind.INVALID || why.kind() == Refusal.Kind.UNAVAILABLE;
    return why.kind() == Refusal.Kind.NOT_FOUND
        ? unlessRefused(Answer.refused(why))
        : show(id, Form.empty().wrong(atField ? field : Form.WHOLE, why), who, visit);
  }

  /// Where the browser comes back to that reloads the answer, or changes its language.
  @GetMapping({"/checks/{id}/items/{item}", "/checks/{id}/code", "/checks/{id}/pass"})
  String backToCheck(@PathVariable UUID id) {
    return "redirect:" + path(new CheckId(id));
  }

  @PostMapping("/checks/{id}/code")
  String sendCode(@PathVariable UUID id, @AuthenticationPrincipal Actor.Staff who, Visit visit) {
    CheckId check = new CheckId(id);
    return switch (verification.sendCode(check, who)) {
      case Granted<CodeSent> _ -> "redirect:" + path(check) + "?sent";
      case Refused<CodeSent>(var why) -> refused(check, "code", why, who, visit);
    };
  }

  @PostMapping("/checks/{id}/pass")
  String pass(@PathVariable UUID id, @AuthenticationPrincipal Actor.Staff who, Visit visit) {
    CheckId check = new CheckId(id);
    return switch (verification.pass(check, who)) {
      case Granted<CallerCheck> _ -> "redirect:" + path(check);
      case Refused<CallerCheck>(var why) -> refused(check, Form.WHOLE, why, who, visit);
    };
  }

  @PostMapping("/checks/{id}/stop")
  String stop(@PathVariable UUID id, @AuthenticationPrincipal Actor.Staff who) {
    CheckId check = new CheckId(id);
    return switch (verification.stop(check, who)) {
      case Granted<CallerCheck> _ -> "redirect:" + path(check);
      case Refused<CallerCheck>(VerificationRefusal.CheckOver _) -> "redirect:" + path(check);
      case Refused<CallerCheck>(var why) -> unlessRefused(Answer.refused(why));
    };
  }
}
