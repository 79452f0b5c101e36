package io.dozvon.web.recordings;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.recordings.Listening;
import io.dozvon.recordings.ListeningId;
import io.dozvon.recordings.Listenings;
import io.dozvon.recordings.Recording;
import io.dozvon.recordings.RecordingId;
import io.dozvon.recordings.RecordingRefusal;
import io.dozvon.recordings.Sound;
import io.dozvon.staff.Doctor;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Answer.Granted;
import io.dozvon.vocabulary.Answer.Refused;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.Forms;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.problems.Languages;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a doctor recorded of a consultation of theirs: they say why they want to listen, and do. It
/// works without scripts.
@Controller
@RequestMapping("/doctor/consultations/{id}/recordings")
class RecordingPages {
  private static final String REASON = "reason";

  private final Listenings listenings;
  private final Staff staff;
  private final Forms forms;

  RecordingPages(Listenings listenings, Staff staff, Forms forms) {
    this.listenings = listenings;
    this.staff = staff;
    this.forms = forms;
  }

  @GetMapping
  String page(@PathVariable UUID id, @AuthenticationPrincipal Actor.Doctor who, Visit visit) {
    return show(id, Form.empty(), who, visit);
  }

  @PostMapping("/{recording}")
  String begin(
      @PathVariable UUID id,
      @PathVariable UUID recording,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal Actor.Doctor who,
      Visit visit) {
    return switch (begun(recording, reason, who)) {
      case Granted<Listening>(var listening) ->
          "redirect:/doctor/consultations/%s/recordings/%s/%s"
              .formatted(id, recording, listening.id());
      case Refused<Listening>(var why) ->
          show(id, refused(why, reason).with("recording", recording.toString()), who, visit);
    };
  }

  private Answer<Listening> begun(UUID recording, String reason, Actor.Doctor who) {
    return listenings.begin(new RecordingId(recording), reason, who);
  }

  private static Form refused(Refusal why, String reason) {
    Form form = Form.empty().with(REASON, reason);
    return switch (why) {
      case RecordingRefusal.ReasonMissing _ -> form.wrong(REASON, why);
      default -> form.wrong(Form.WHOLE, why);
    };
  }

  private String show(UUID id, Form form, Actor.Doctor who, Visit visit) {
    Doctor doctor = greet(who, visit);
    List<Recording> recorded =
        unlessRefused(listenings.ofConsultation(new ConsultationId(id), who));
    visit.model().addAttribute("recorded", RecordingView.all(recorded, doctor.timeZone()));
    visit.model().addAttribute("consultation", id);
    visit.model().addAttribute("longest", Listening.LONGEST);
    forms.show(form, visit);
    return "recordings";
  }

  @GetMapping("/{recording}/{listening}")
  String listen(
      @PathVariable UUID id,
      @PathVariable UUID recording,
      @PathVariable UUID listening,
      @AuthenticationPrincipal Actor.Doctor who,
      Visit visit) {
    Doctor doctor = greet(who, visit);
    Sound sound = sound(recording, listening, who);
    Recording of = unlessRefused(listenings.look(sound.recording(), who)).recording();
    Model model = visit.model();
    model.addAttribute("it", RecordingView.of(of, doctor.timeZone()).orElseThrow());
    model.addAttribute("consultation", id);
    model.addAttribute("listening", listening);
    return "listening";
  }

  @GetMapping("/{recording}/{listening}/sound")
  ResponseEntity<Resource> sound(
      @PathVariable UUID id,
      @PathVariable UUID recording,
      @PathVariable UUID listening,
      @AuthenticationPrincipal Actor.Doctor who) {
    return SoundAnswer.of(sound(recording, listening, who));
  }

  private Sound sound(UUID recording, UUID listening, Actor.Doctor who) {
    return unlessRefused(
        listenings
            .sound(new ListeningId(listening), who)
            .then(it ->
                it.recording().value().equals(recording)
                    ? Answer.granted(it)
                    : Answer.refused(new RecordingRefusal.UnknownRecording())));
  }

  private Doctor greet(Actor.Doctor who, Visit visit) {
    Doctor doctor = unlessRefused(staff.look(who.id(), who));
    Languages.answerIn(doctor.language(), visit.request());
    visit.model().addAttribute("name", doctor.name().full());
    return doctor;
  }
}
