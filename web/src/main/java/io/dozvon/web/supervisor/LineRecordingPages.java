package io.dozvon.web.supervisor;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.recordings.LineRecordingDetails;
import io.dozvon.recordings.LineRecordingListenings;
import io.dozvon.recordings.Listening;
import io.dozvon.recordings.ListeningId;
import io.dozvon.recordings.RecordingId;
import io.dozvon.recordings.RecordingRefusal;
import io.dozvon.recordings.Sound;
import io.dozvon.staff.Member;
import io.dozvon.staff.Members;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Answer.Granted;
import io.dozvon.vocabulary.Answer.Refused;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.Forms;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.problems.RefusedWish;
import io.dozvon.web.recordings.SoundAnswer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What was recorded of a call of the line: a supervisor says why they want to listen, and does. It
/// works without scripts.
@Controller
@RequestMapping("/supervisor/calls/{call}/recording")
class LineRecordingPages {
  private static final String REASON = "reason";

  private final LineRecordingListenings listenings;
  private final Supervisors supervisors;
  private final Members members;
  private final Forms forms;

  LineRecordingPages(
      LineRecordingListenings listenings, Supervisors supervisors, Members members, Forms forms) {
    this.listenings = listenings;
    this.supervisors = supervisors;
    this.members = members;
    this.forms = forms;
  }

  @GetMapping
  String page(
      @PathVariable UUID call,
      @AuthenticationPrincipal Actor.Staff self,
      Authentication who,
      Visit visit) {
    return show(call, Form.empty(), self, who, visit);
  }

  private String show(UUID call, Form form, Actor.Staff self, Authentication who, Visit visit) {
    Member member = supervisors.greet(who, visit);
    Optional<LineRecordingDetails> found =
        unlessRefused(listenings.ofCall(new LineCallId(call), self));
    visit.model().addAttribute("it", found.map(it -> view(it, member)).orElse(null));
    visit.model().addAttribute("path", path(call));
    visit.model().addAttribute("longest", Listening.LONGEST);
    forms.show(form, visit);
    return "supervisor-recording";
  }

  private LineRecordingView view(LineRecordingDetails details, Member member) {
    Map<StaffId, Member> names =
        members.byIds(
            details.listenings().stream()
                .flatMap(it ->
                    it.by() instanceof Actor.Staff(StaffId id, _) ? Stream.of(id) : Stream.empty())
                .collect(Collectors.toSet()));
    return LineRecordingView.of(details, names, member.timeZone());
  }

  private static String path(UUID call) {
    return "/supervisor/calls/" + call + "/recording";
  }

  @PostMapping
  String begin(
      @PathVariable UUID call,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal Actor.Staff self,
      Authentication who,
      Visit visit) {
    return switch (listenings.begin(RecordingId.of(new LineCallId(call)), reason, self)) {
      case Granted<Listening>(var listening) -> "redirect:" + path(call) + "/" + listening.id();
      case Refused<Listening>(Refusal why) when isForNobody(why) -> throw new RefusedWish(why);
      case Refused<Listening>(Refusal why) -> show(call, refused(why, reason), self, who, visit);
    };
  }

  private static boolean isForNobody(Refusal why) {
    return why.kind() == Refusal.Kind.NOT_FOUND || why.kind() == Refusal.Kind.FORBIDDEN;
  }

  private static Form refused(Refusal why, String reason) {
    Form form = Form.empty().with(REASON, reason);
    return switch (why) {
      case RecordingRefusal.ReasonMissing _ -> form.wrong(REASON, why);
      default -> form.wrong(Form.WHOLE, why);
    };
  }

  @GetMapping("/{listening}")
  String listen(
      @PathVariable UUID call,
      @PathVariable UUID listening,
      @AuthenticationPrincipal Actor.Staff self,
      Authentication who,
      Visit visit) {
    Member member = supervisors.greet(who, visit);
    Sound sound = heard(call, listening, self);
    LineRecordingDetails details = unlessRefused(listenings.look(sound.recording(), self));
    visit.model().addAttribute("it", view(details, member));
    visit.model().addAttribute("path", path(call));
    visit.model().addAttribute("sound", path(call) + "/" + listening + "/sound");
    return "supervisor-recording-listening";
  }

  @GetMapping("/{listening}/sound")
  ResponseEntity<Resource> sound(
      @PathVariable UUID call,
      @PathVariable UUID listening,
      @AuthenticationPrincipal Actor.Staff self) {
    return SoundAnswer.of(heard(call, listening, self));
  }

  private Sound heard(UUID call, UUID listening, Actor.Staff self) {
    return unlessRefused(
        listenings
            .sound(new ListeningId(listening), self)
            .then(it ->
                it.recording().value().equals(call)
                    ? Answer.granted(it)
                    : Answer.refused(new RecordingRefusal.UnknownRecording())));
  }
}
