package io.dozvon.web.messages;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.messages.Phrase;
import io.dozvon.messages.PhraseId;
import io.dozvon.messages.Phrases;
import io.dozvon.staff.Doctor;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Answer.Granted;
import io.dozvon.vocabulary.Answer.Refused;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.Forms;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.problems.Languages;
import io.dozvon.web.problems.RefusedWish;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// A doctor's canned phrases: their list, and the page on which they mend it.
@Controller
@RequestMapping("/doctor/phrases")
class PhrasePages {
  private static final String PAGE = "/doctor/phrases";

  /// How many are suggested to whom has none.
  private static final int STARTERS = 8;

  private final Phrases phrases;
  private final Staff staff;
  private final MessageSource texts;
  private final Forms forms;

  PhrasePages(Phrases phrases, Staff staff, MessageSource texts, Forms forms) {
    this.phrases = phrases;
    this.staff = staff;
    this.texts = texts;
    this.forms = forms;
  }

  /// @param removed the one that was just deleted
  @GetMapping
  String page(
      @RequestParam Optional<UUID> removed,
      @AuthenticationPrincipal Actor.Doctor who,
      Visit visit) {
    visit.model().addAttribute("removed", removed.orElse(null));
    return show(Form.empty(), who, visit);
  }

  @GetMapping(path = "/list", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<PhraseJson> list(@AuthenticationPrincipal Actor.Doctor who) {
    return phrases.of(who).stream().map(PhraseJson::of).toList();
  }

  @PostMapping
  String add(
      @RequestParam(defaultValue = "") String text,
      @AuthenticationPrincipal Actor.Doctor who,
      Visit visit) {
    return switch (phrases.add(text, who)) {
      case Granted<Phrase> _ -> "redirect:" + PAGE;
      case Refused<Phrase>(var why) -> refused("text", text, why, who, visit);
    };
  }

  @PostMapping("/starters")
  String begin(@AuthenticationPrincipal Actor.Doctor who) {
    Locale locale = staff.byId(who.id()).language().locale();
    unlessRefused(phrases.begin(starters(locale), who));
    return "redirect:" + PAGE;
  }

  @PostMapping("/{id}")
  String change(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String text,
      @AuthenticationPrincipal Actor.Doctor who,
      Visit visit) {
    return switch (phrases.change(new PhraseId(id), text, who)) {
      case Granted<Phrase> _ -> to(id);
      case Refused<Phrase>(var why) -> refused("text-" + id, text, why, who, visit);
    };
  }

  @PostMapping("/{id}/up")
  String up(@PathVariable UUID id, @AuthenticationPrincipal Actor.Doctor who) {
    return moved(id, true, who);
  }

  @PostMapping("/{id}/down")
  String down(@PathVariable UUID id, @AuthenticationPrincipal Actor.Doctor who) {
    return moved(id, false, who);
  }

  private String moved(UUID id, boolean up, Actor.Doctor who) {
    unlessRefused(phrases.move(new PhraseId(id), up, who));
    return to(id);
  }

  @PostMapping("/{id}/remove")
  String remove(@PathVariable UUID id, @AuthenticationPrincipal Actor.Doctor who) {
    unlessRefused(phrases.remove(new PhraseId(id), who));
    return "redirect:" + PAGE + "?removed=" + id;
  }

  @PostMapping("/{id}/back")
  String putBack(@PathVariable UUID id, @AuthenticationPrincipal Actor.Doctor who, Visit visit) {
    Answer<PhraseId> answer = phrases.putBack(new PhraseId(id), who);
    return switch (answer) {
      case Granted<PhraseId> _ -> to(id);
      case Refused<PhraseId>(var why) -> show(Form.empty().wrong(Form.WHOLE, why), who, visit);
    };
  }

  private static String to(UUID phrase) {
    return "redirect:" + PAGE + "#phrase-" + phrase;
  }

  private String refused(String field, String text, Refusal why, Actor.Doctor who, Visit visit) {
    if (why.kind() == Refusal.Kind.NOT_FOUND) {
      throw new RefusedWish(why);
    }
    return show(Form.empty().with(field, text).wrong(field, why), who, visit);
  }

  private String show(Form form, Actor.Doctor who, Visit visit) {
    Doctor doctor = unlessRefused(staff.look(who.id(), who));
    Languages.answerIn(doctor.language(), visit.request());
    visit.model().addAttribute("name", doctor.name().full());
    visit.model().addAttribute("all", phrases.of(who).stream().map(PhraseJson::of).toList());
    visit.model().addAttribute("starters", starters(doctor.language().locale()));
    forms.show(form, visit);
    return "phrases";
  }

  private List<String> starters(Locale locale) {
    return IntStream.rangeClosed(1, STARTERS)
        .mapToObj(it -> texts.getMessage("phrases.starter." + it, null, locale))
        .toList();
  }
}
