package io.dozvon.web.callbacks;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.callbacks.Callback;
import io.dozvon.callbacks.CallbackDetails;
import io.dozvon.callbacks.CallbackFilter;
import io.dozvon.callbacks.CallbackId;
import io.dozvon.callbacks.CallbackRefusal;
import io.dozvon.callbacks.CallbackWish;
import io.dozvon.callbacks.Callbacks;
import io.dozvon.callbacks.CancelReason;
import io.dozvon.contactcentre.Agent;
import io.dozvon.contactcentre.Agents;
import io.dozvon.contactcentre.LineCall;
import io.dozvon.contactcentre.LineCalls;
import io.dozvon.contactcentre.Queue;
import io.dozvon.contactcentre.Queues;
import io.dozvon.staff.Member;
import io.dozvon.staff.Members;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.Place;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.vocabulary.StaffRole;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.FormRefusal;
import io.dozvon.web.forms.Forms;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.problems.Languages;
import io.dozvon.web.security.SignedIn;
import io.dozvon.web.times.LocalTimes;
import io.dozvon.web.times.ZoneChoice;
import io.dozvon.web.times.ZoneView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Pages on which agents arrange whom to call back and when. They work without scripts, beside the
/// console, which keeps the phone.
@Controller
@RequestMapping("/agent/callbacks")
class CallbackPages {
  private static final String LIST = "redirect:/agent/callbacks";
  private static final int LONGEST_LIST = 200;
  private static final int LONGEST_FIELD = 500;
  private static final Duration RECENTLY = Duration.ofDays(1);

  private final Callbacks callbacks;
  private final CallbackViews views;
  private final Queues queues;
  private final Agents agents;
  private final LineCalls calls;
  private final Members members;
  private final ZoneChoice zones;
  private final Forms forms;
  private final Clock clock;

  CallbackPages(
      Callbacks callbacks,
      CallbackViews views,
      Queues queues,
      Agents agents,
      LineCalls calls,
      Members members,
      ZoneChoice zones,
      Forms forms,
      Clock clock) {
    this.callbacks = callbacks;
    this.views = views;
    this.queues = queues;
    this.agents = agents;
    this.calls = calls;
    this.members = members;
    this.zones = zones;
    this.forms = forms;
    this.clock = clock;
  }

  /// Those of the agent's queues, of all for a supervisor; and what became of the last day's.
  @GetMapping
  String list(@AuthenticationPrincipal Actor.Staff self, Authentication who, Visit visit) {
    Member member = greet(who, visit);
    CallbackFilter filter =
        new CallbackFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.of(clock.instant().minus(RECENTLY)),
            LONGEST_LIST);
    List<CallbackDetails> all = callbacks.list(filter, self);
    visit
        .model()
        .addAttribute(
            "open",
            views.of(
                all.stream().filter(it -> !isOver(it)).toList(), self.id(), member.language()));
    visit
        .model()
        .addAttribute(
            "over",
            views.of(
                all.stream().filter(CallbackPages::isOver).toList(), self.id(), member.language()));
    return "agent-callback-list";
  }

  private static boolean isOver(CallbackDetails details) {
    return details.callback() instanceof Callback.Over;
  }

  private Member greet(Authentication who, Visit visit) {
    Member member = unlessRefused(members.self(SignedIn.sessionOf(who).person()));
    Languages.answerIn(member.language(), visit.request());
    visit.model().addAttribute("name", member.name().full());
    visit.model().addAttribute("now", clock.instant());
    return member;
  }

  /// An empty form; of the caller with whom the agent talks, if there is one.
  @GetMapping("/new")
  String fresh(@AuthenticationPrincipal Actor.Staff self, Authentication who, Visit visit) {
    Optional<LineCall> call = calls.of(self.id());
    Form form =
        call.map(it ->
                Form.empty()
                    .with("number", it.caller().map(PhoneNumber::international).orElse(""))
                    .with("call", it.id().toString())
                    .with("language", it.language().code()))
            .orElse(Form.empty());
    return newPage(form, self, who, visit);
  }

  private String newPage(Form form, Actor.Staff self, Authentication who, Visit visit) {
    Member member = greet(who, visit);
    forms.show(form, visit);
    zones.offer(form.value("timeZone"), visit.model());
    visit.model().addAttribute("queues", queuesOf(self, member.language()));
    PhoneNumber.parse(form.value("number"))
        .ifPresent(number -> addTimeThere(callbacks.zoneOf(number), member.language(), visit));
    return "agent-callback-new";
  }

  private void addTimeThere(ZoneId zone, Language language, Visit visit) {
    Instant now = clock.instant();
    visit.model().addAttribute("there", new LocalTimes(zone, language.locale()).time(now));
    visit.model().addAttribute("offset", ZoneView.of(zone, now).offset());
  }

  /// Something to choose.
  public record ChoiceView(String id, String name) {}

  private List<ChoiceView> queuesOf(Actor.Staff self, Language language) {
    List<QueueId> own =
        agents.find(self.id()).map(Agent::places).orElse(List.of()).stream()
            .map(Place::queue)
            .toList();
    return queues.all().stream()
        .filter((Queue it) -> self.role() != StaffRole.AGENT || own.contains(it.id()))
        .map(it -> new ChoiceView(it.id().value(), it.name(language)))
        .toList();
  }

  @PostMapping("/new")
  String add(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String queue,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String time,
      @RequestParam(defaultValue = "") String timeZone,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String call,
      @AuthenticationPrincipal Actor.Staff self,
      Authentication who,
      Visit visit) {
    Form typed =
        Form.empty()
            .with("number", number)
            .with("queue", queue)
            .with("day", day)
            .with("time", time)
            .with("timeZone", timeZone)
            .with("note", note)
            .with("language", language)
            .with("call", call);
    Form form = LocalWhen.checked(typed.required("number", "queue").noLongerThan(LONGEST_FIELD));
    Optional<PhoneNumber> whom = PhoneNumber.parse(number);
    Form checked =
        whom.isEmpty() && !number.isBlank()
            ? form.wrong("number", FormRefusal.PHONE_MALFORMED)
            : form;
    if (!checked.isFine() || !QueueId.isName(queue)) {
      return newPage(
          checked.isFine() ? checked.wrong("queue", CallbackRefusal.UNKNOWN_QUEUE) : checked,
          self,
          who,
          visit);
    }
    return switch (callbacks.add(wish(checked, whom.orElseThrow()), self)) {
      case Answer.Granted<CallbackId> _ -> LIST;
      case Answer.Refused<CallbackId>(Refusal why) ->
          newPage(checked.wrong(field(why), why), self, who, visit);
    };
  }

  private static CallbackWish wish(Form form, PhoneNumber number) {
    return new CallbackWish(
        new QueueId(form.value("queue")),
        number,
        Language.of(form.value("language")).orElse(Language.RUSSIAN),
        LocalWhen.of(form),
        LocalWhen.zoneOf(form),
        note(form),
        call(form.value("call")));
  }

  private static Optional<String> note(Form form) {
    return Optional.of(form.value("note").strip()).filter(it -> !it.isEmpty());
  }

  private static Optional<LineCallId> call(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LineCallId.of(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String field(Refusal why) {
    return switch (why) {
      case CallbackRefusal.NUMBER_NOT_ALLOWED -> "number";
      case CallbackRefusal.UNKNOWN_QUEUE -> "queue";
      case CallbackRefusal.IN_THE_PAST,
          CallbackRefusal.TOO_FAR_AHEAD,
          CallbackRefusal.OUTSIDE_HOURS,
          CallbackRefusal.NO_SUCH_TIME ->
          "time";
      case CallbackRefusal.NOTE_TOO_LONG -> "note";
      default -> Form.WHOLE;
    };
  }

  @GetMapping("/{id}")
  String one(
      @PathVariable UUID id,
      @AuthenticationPrincipal Actor.Staff self,
      Authentication who,
      Visit visit) {
    return page(id, Form.empty(), self, who, visit);
  }

  private String page(UUID id, Form form, Actor.Staff self, Authentication who, Visit visit) {
    CallbackDetails details = unlessRefused(callbacks.look(new CallbackId(id), self));
    Member member = greet(who, visit);
    forms.show(form, visit);
    zones.offer(form.value("timeZone"), visit.model());
    visit
        .model()
        .addAttribute("it", views.of(List.of(details), self.id(), member.language()).getFirst());
    visit
        .model()
        .addAttribute("reasons", Stream.of(CancelReason.values()).map(Wire::name).toList());
    visit
        .model()
        .addAttribute(
            "undoable",
            callbacks
                .undoable(self.id())
                .filter(it -> it.facts().id().value().equals(id))
                .isPresent());
    return "agent-callback";
  }

  @PostMapping("/{id}/time")
  String reschedule(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String time,
      @RequestParam(defaultValue = "") String timeZone,
      @RequestParam(defaultValue = "") String note,
      @AuthenticationPrincipal Actor.Staff self,
      Authentication who,
      Visit visit) {
    Form form =
        LocalWhen.checked(
            Form.empty()
                .with("day", day)
                .with("time", time)
                .with("timeZone", timeZone)
                .with("note", note)
                .noLongerThan(LONGEST_FIELD));
    if (!form.isFine()) {
      return page(id, form, self, who, visit);
    }
    return switch (callbacks.reschedule(
        new CallbackId(id), LocalWhen.of(form), LocalWhen.zoneOf(form), note(form), self)) {
      case Answer.Granted<CallbackId> _ -> LIST;
      case Answer.Refused<CallbackId>(Refusal why) ->
          page(id, form.wrong(field(why), why), self, who, visit);
    };
  }

  /// It can be taken back for a moment: the page says so.
  @PostMapping("/{id}/cancel")
  String cancel(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal Actor.Staff self,
      Authentication who,
      Visit visit) {
    Optional<CancelReason> why = Wire.find(CancelReason.class, reason);
    if (why.isEmpty()) {
      return page(id, Form.empty().wrong("reason", FormRefusal.FIELD_MISSING), self, who, visit);
    }
    unlessRefused(callbacks.cancel(new CallbackId(id), why.get(), self));
    return LIST + "/" + id;
  }

  @PostMapping("/{id}/restore")
  String restore(@PathVariable UUID id, @AuthenticationPrincipal Actor.Staff self) {
    unlessRefused(callbacks.undo(new CallbackId(id), self));
    return LIST + "/" + id;
  }
}
