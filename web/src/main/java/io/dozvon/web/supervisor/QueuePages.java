package io.dozvon.web.supervisor;

import io.dozvon.contactcentre.Queue;
import io.dozvon.contactcentre.QueueHistory;
import io.dozvon.contactcentre.QueueRefusal;
import io.dozvon.contactcentre.Queues;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.acd.Strategy;
import io.dozvon.vocabulary.Actor;
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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How callers are distributed. What was changed is at the exchange a moment later; who waits or
/// talks is not disturbed.
@Controller
@RequestMapping("/supervisor/queues")
class QueuePages {
  private static final String QUEUES = "redirect:/supervisor/queues";

  private final Supervisors supervisors;
  private final Queues queues;
  private final QueueHistory history;
  private final Forms forms;

  QueuePages(Supervisors supervisors, Queues queues, QueueHistory history, Forms forms) {
    this.supervisors = supervisors;
    this.queues = queues;
    this.history = history;
    this.forms = forms;
  }

  /// @param done what has just been done, for the page to say so
  @GetMapping
  String all(@RequestParam(defaultValue = "") String done, Authentication who, Visit visit) {
    Language language = supervisors.greet(who, visit).language();
    visit.model().addAttribute("done", done);
    visit
        .model()
        .addAttribute(
            "queues", queues.all().stream().map(it -> QueueView.of(it, language)).toList());
    return "supervisor-queues";
  }

  @GetMapping("/new")
  String fresh(Authentication who, Visit visit) {
    return page(QueueForm.fresh(), Optional.empty(), who, visit);
  }

  /// @param done what has just been done, for the page to say so
  @GetMapping("/{id}")
  String one(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String done,
      Authentication who,
      Visit visit) {
    Queue queue = find(id);
    visit.model().addAttribute("done", done);
    return page(QueueForm.of(queue), Optional.of(queue), who, visit);
  }

  private Queue find(String id) {
    return Optional.of(id)
        .filter(QueueId::isName)
        .flatMap(name -> queues.find(new QueueId(name)))
        .orElseThrow(() -> new RefusedWish(new QueueRefusal.UnknownQueue()));
  }

  private String page(Form form, Optional<Queue> queue, Authentication who, Visit visit) {
    Language language = supervisors.greet(who, visit).language();
    List<Queue> all = queues.all();
    visit.model().addAttribute("title", queue.map(it -> it.name(language)).orElse(""));
    visit.model().addAttribute("isNew", queue.isEmpty());
    visit.model().addAttribute("canUndo", queue.flatMap(history::before).isPresent());
    visit.model().addAttribute("version", queue.map(it -> String.valueOf(it.version())).orElse(""));
    visit.model().addAttribute("numbers", QueueForm.NUMBERS);
    visit.model().addAttribute("strategies", Stream.of(Strategy.values()).map(Wire::name).toList());
    visit
        .model()
        .addAttribute(
            "others",
            all.stream()
                .filter(it -> queue.isEmpty() || !it.id().equals(queue.get().id()))
                .map(it -> new Other(QueueForm.INTO + it.id().value(), it.name(language)))
                .toList());
    forms.show(form, visit);
    return "supervisor-queue";
  }

  /// For templates: a queue into which another may overflow.
  record Other(String value, String name) {}

  @PostMapping("/new")
  String create(
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal Actor.Staff self,
      Authentication who,
      Visit visit) {
    Form form = QueueForm.checked(sent).with(QueueForm.VERSION, "");
    return save(form, Optional.empty(), self, who, visit);
  }

  @PostMapping("/{id}")
  String change(
      @PathVariable String id,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal Actor.Staff self,
      Authentication who,
      Visit visit) {
    Queue queue = find(id);
    sent.put(QueueForm.ID, id);
    return save(QueueForm.checked(sent), Optional.of(queue), self, who, visit);
  }

  private String save(
      Form form, Optional<Queue> queue, Actor.Staff self, Authentication who, Visit visit) {
    if (!form.isFine()) {
      return page(form, queue, who, visit);
    }
    return switch (queues.save(QueueForm.read(form), self)) {
      case Granted<Queue>(Queue saved) -> QUEUES + "/" + saved.id() + "?done=saved";
      case Refused<Queue>(QueueRefusal.ChangedMeanwhile why) ->
          page(
              form.with(QueueForm.VERSION, queue.map(it -> String.valueOf(it.version())).orElse(""))
                  .wrong(Form.WHOLE, why),
              queue,
              who,
              visit);
      case Refused<Queue>(Refusal why) -> page(form.wrong(field(why), why), queue, who, visit);
    };
  }

  private static String field(Refusal why) {
    return switch (why) {
      case QueueRefusal.ThereAlready _ -> QueueForm.ID;
      case QueueRefusal.KeyTaken _ -> QueueForm.KEY;
      case QueueRefusal.OverflowUnknown _, QueueRefusal.OverflowLoops _ -> QueueForm.OVERFLOW;
      case QueueRefusal.UsualNeeded _ -> QueueForm.USUAL;
      default -> Form.WHOLE;
    };
  }

  @PostMapping("/{id}/undo")
  String undo(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String version,
      @AuthenticationPrincipal Actor.Staff self,
      Authentication who,
      Visit visit) {
    Queue queue = find(id);
    return switch (history.undo(queue.id(), number(version), self)) {
      case Granted<Queue> _ -> QUEUES + "/" + id + "?done=undone";
      case Refused<Queue>(Refusal why) ->
          page(QueueForm.of(queue).wrong(Form.WHOLE, why), Optional.of(queue), who, visit);
    };
  }

  @PostMapping("/{id}/remove")
  String remove(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String version,
      @AuthenticationPrincipal Actor.Staff self,
      Authentication who,
      Visit visit) {
    Queue queue = find(id);
    return switch (queues.remove(queue.id(), number(version), self)) {
      case Granted<Queue> _ -> QUEUES + "?done=removed";
      case Refused<Queue>(Refusal why) ->
          page(QueueForm.of(queue).wrong(Form.WHOLE, why), Optional.of(queue), who, visit);
    };
  }

  private static int number(String typed) {
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
  }
}
