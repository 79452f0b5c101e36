package io.dozvon.web.supervisor;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.assistance.AssistanceRefusal;
import io.dozvon.assistance.Guide;
import io.dozvon.assistance.GuideLine;
import io.dozvon.assistance.GuidePart;
import io.dozvon.assistance.Wording;
import io.dozvon.contactcentre.Queue;
import io.dozvon.contactcentre.QueueRefusal;
import io.dozvon.contactcentre.Queues;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Answer.Granted;
import io.dozvon.vocabulary.Answer.Refused;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.Forms;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.problems.RefusedWish;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What agents go by: wrap-up codes and scripts. `queue` is empty for the codes of every queue.
@Controller
@RequestMapping("/supervisor/guide")
class GuidePages {
  private static final String RUSSIAN = "russian";
  private static final String ENGLISH = "english";
  private static final String RUSSIAN_BEFORE = "russianBefore";
  private static final String ENGLISH_BEFORE = "englishBefore";

  private final Supervisors supervisors;
  private final Guide guide;
  private final Queues queues;
  private final Forms forms;

  GuidePages(Supervisors supervisors, Guide guide, Queues queues, Forms forms) {
    this.supervisors = supervisors;
    this.guide = guide;
    this.queues = queues;
    this.forms = forms;
  }

  /// For templates: one of the two lists.
  ///
  /// @param used in their order
  record PartView(String part, List<LineView> used, List<LineView> retired) {
    static PartView of(GuidePart part, List<GuideLine> lines, Language language) {
      return new PartView(
          Wire.name(part), views(lines, false, language), views(lines, true, language));
    }

    private static List<LineView> views(List<GuideLine> lines, boolean retired, Language language) {
      return lines.stream()
          .filter(it -> it.retired() == retired)
          .map(it -> LineView.of(it, language))
          .toList();
    }
  }

  /// For templates.
  ///
  /// @param other what it says in the other language
  record LineView(String id, String text, String other, String otherLanguage) {
    static LineView of(GuideLine line, Language language) {
      Wording words = line.wording();
      return language == Language.RUSSIAN
          ? new LineView(line.id(), words.russian(), words.english(), "en")
          : new LineView(line.id(), words.english(), words.russian(), "ru");
    }
  }

  /// For templates: whose list it may be.
  record Choice(String queue, String name) {}

  /// @param done what has just been done, for the page to say so
  @GetMapping
  String lists(
      @RequestParam(defaultValue = "") String queue,
      @RequestParam(defaultValue = "") String done,
      Authentication who,
      Visit visit) {
    visit.model().addAttribute("done", done);
    return lists(queue, Form.empty(), who, visit);
  }

  private String lists(String queue, Form form, Authentication who, Visit visit) {
    Optional<QueueId> of = queueOf(queue);
    Language language = supervisors.greet(who, visit).language();
    List<GuidePart> parts =
        of.isPresent() ? List.of(GuidePart.CODES, GuidePart.SCRIPT) : List.of(GuidePart.CODES);
    visit.model().addAttribute("queue", queue);
    visit.model().addAttribute("title", of.map(it -> name(it, language)).orElse(""));
    visit
        .model()
        .addAttribute(
            "choices",
            queues.all().stream()
                .map(it -> new Choice(it.id().value(), it.name(language)))
                .toList());
    visit
        .model()
        .addAttribute(
            "parts",
            parts.stream()
                .map(it -> PartView.of(it, unlessRefused(guide.lines(it, of)), language))
                .toList());
    forms.show(form, visit);
    return "supervisor-guide";
  }

  private String name(QueueId queue, Language language) {
    return queues
        .find(queue)
        .map((Queue it) -> it.name(language))
        .orElseThrow(() -> new RefusedWish(new QueueRefusal.UnknownQueue()));
  }

  @GetMapping("/add/{part}")
  String fresh(
      @PathVariable String part,
      @RequestParam(defaultValue = "") String queue,
      Authentication who,
      Visit visit) {
    unlessRefused(guide.lines(partOf(part), queueOf(queue)));
    return words("/supervisor/guide/add/" + part, part, queue, Form.empty(), who, visit);
  }

  private String words(
      String action, String part, String queue, Form form, Authentication who, Visit visit) {
    Language language = supervisors.greet(who, visit).language();
    visit.model().addAttribute("action", action);
    visit.model().addAttribute("part", Wire.name(partOf(part)));
    visit.model().addAttribute("isNew", form.value(RUSSIAN_BEFORE).isEmpty());
    visit.model().addAttribute("queue", queue);
    visit.model().addAttribute("title", queueOf(queue).map(it -> name(it, language)).orElse(""));
    forms.show(form, visit);
    return "supervisor-guide-words";
  }

  @PostMapping("/add/{part}")
  String add(
      @PathVariable String part,
      @RequestParam(defaultValue = "") String queue,
      @RequestParam(defaultValue = "") String russian,
      @RequestParam(defaultValue = "") String english,
      @AuthenticationPrincipal Actor.Staff self,
      Authentication who,
      Visit visit) {
    Form form = typed(russian, english);
    if (!form.isFine()) {
      return words("/supervisor/guide/add/" + part, part, queue, form, who, visit);
    }
    unlessRefused(guide.add(partOf(part), queueOf(queue), new Wording(russian, english), self));
    return back(queue, "line-added");
  }

  private static Form typed(String russian, String english) {
    return Form.empty()
        .with(RUSSIAN, russian)
        .with(ENGLISH, english)
        .required(RUSSIAN, ENGLISH)
        .noLongerThan(Wording.LONGEST)
        .readable();
  }

  private static String back(String queue, String done) {
    return "redirect:/supervisor/guide?queue=" + queue + "&done=" + done;
  }

  @GetMapping("/edit/{part}/{line}")
  String edit(
      @PathVariable String part,
      @PathVariable String line,
      @RequestParam(defaultValue = "") String queue,
      Authentication who,
      Visit visit) {
    Wording now =
        unlessRefused(guide.lines(partOf(part), queueOf(queue))).stream()
            .filter(it -> it.id().equals(line))
            .findFirst()
            .orElseThrow(() -> new RefusedWish(new AssistanceRefusal.UnknownLine()))
            .wording();
    Form form = Form.empty().with(RUSSIAN, now.russian()).with(ENGLISH, now.english());
    return words(editing(part, line), part, queue, seen(form, now), who, visit);
  }

  private static String editing(String part, String line) {
    return "/supervisor/guide/edit/" + part + "/" + line;
  }

  private static Form seen(Form form, Wording before) {
    return form.with(RUSSIAN_BEFORE, before.russian()).with(ENGLISH_BEFORE, before.english());
  }

  @PostMapping("/edit/{part}/{line}")
  String reword(
      @PathVariable String part,
      @PathVariable String line,
      @RequestParam(defaultValue = "") String queue,
      @RequestParam(defaultValue = "") String russian,
      @RequestParam(defaultValue = "") String english,
      @RequestParam(defaultValue = "") String russianBefore,
      @RequestParam(defaultValue = "") String englishBefore,
      @AuthenticationPrincipal Actor.Staff self,
      Authentication who,
      Visit visit) {
    Wording before = new Wording(russianBefore, englishBefore);
    Form form = seen(typed(russian, english), before);
    if (!form.isFine()) {
      return words(editing(part, line), part, queue, form, who, visit);
    }
    Wording now = new Wording(russian, english);
    return switch (guide.reword(partOf(part), queueOf(queue), line, before, now, self)) {
      case Granted<GuideLine> _ -> back(queue, "line-saved");
      case Refused<GuideLine>(Refusal why) ->
          words(editing(part, line), part, queue, form.wrong(Form.WHOLE, why), who, visit);
    };
  }

  @PostMapping("/move/{part}/{line}")
  String move(
      @PathVariable String part,
      @PathVariable String line,
      @RequestParam(defaultValue = "") String queue,
      @RequestParam(defaultValue = "up") String to,
      @AuthenticationPrincipal Actor.Staff self) {
    unlessRefused(guide.move(partOf(part), queueOf(queue), line, to.equals("up"), self));
    return back(queue, "line-moved");
  }

  @PostMapping("/retire/{part}/{line}")
  String retire(
      @PathVariable String part,
      @PathVariable String line,
      @RequestParam(defaultValue = "") String queue,
      @AuthenticationPrincipal Actor.Staff self,
      Authentication who,
      Visit visit) {
    Answer<GuideLine> answer = guide.retire(partOf(part), queueOf(queue), line, self);
    return switch (answer) {
      case Granted<GuideLine> _ -> back(queue, "line-retired");
      case Refused<GuideLine>(AssistanceRefusal.LastCode why) ->
          lists(queue, Form.empty().wrong(Form.WHOLE, why), who, visit);
      case Refused<GuideLine>(Refusal why) -> throw new RefusedWish(why);
    };
  }

  @PostMapping("/bring-back/{part}/{line}")
  String bringBack(
      @PathVariable String part,
      @PathVariable String line,
      @RequestParam(defaultValue = "") String queue,
      @AuthenticationPrincipal Actor.Staff self) {
    unlessRefused(guide.bringBack(partOf(part), queueOf(queue), line, self));
    return back(queue, "line-back");
  }

  private static GuidePart partOf(String part) {
    return Wire.find(GuidePart.class, part)
        .orElseThrow(() -> new RefusedWish(new AssistanceRefusal.UnknownLine()));
  }

  private static Optional<QueueId> queueOf(String queue) {
    if (queue.isEmpty()) {
      return Optional.empty();
    }
    if (!QueueId.isName(queue)) {
      throw new RefusedWish(new QueueRefusal.UnknownQueue());
    }
    return Optional.of(new QueueId(queue));
  }
}
