package io.dozvon.web.waiting;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.patients.Patient;
import io.dozvon.patients.Patients;
import io.dozvon.programmes.ContactCentreSettings;
import io.dozvon.programmes.Programmes;
import io.dozvon.scheduling.Outlook;
import io.dozvon.scheduling.Position;
import io.dozvon.scheduling.WaitingRoom;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.Forms;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.patient.OwnRecord;
import io.dozvon.web.patient.PlaceView;
import io.dozvon.web.patient.WaitView;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a patient asks for the duty doctor, and leaves the line.
@Controller
@RequestMapping("/cabinet/duty")
class WaitingPages {
  private static final String CABINET = "redirect:/cabinet";
  private static final String REASON = "reason";
  private static final int LONGEST = 1000;

  private final WaitingRoom room;
  private final OwnRecord own;
  private final Patients patients;
  private final Programmes programmes;
  private final ContactCentreSettings centre;
  private final Forms forms;

  WaitingPages(
      WaitingRoom room,
      OwnRecord own,
      Patients patients,
      Programmes programmes,
      ContactCentreSettings centre,
      Forms forms) {
    this.room = room;
    this.own = own;
    this.patients = patients;
    this.programmes = programmes;
    this.centre = centre;
    this.forms = forms;
  }

  @GetMapping
  String ask(@AuthenticationPrincipal Actor.Patient who, Visit visit) {
    Patient patient = own.of(who, visit.request());
    return room.place(patient.id()).isPresent() ? CABINET : ask(patient, Form.empty(), visit);
  }

  @PostMapping
  String join(
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal Actor.Patient who,
      Visit visit) {
    Patient patient = own.of(who, visit.request());
    // Browsers send two characters for the one that ends a line.
    Form form = Form.empty().with(REASON, reason.replace("\r\n", "\n")).noLongerThan(LONGEST);
    if (!form.isFine()) {
      return ask(patient, form, visit);
    }
    return switch (room.join(patient.id(), Optional.of(form.value(REASON)), who)) {
      case Answer.Granted<ConsultationId> _ -> CABINET;
      case Answer.Refused<ConsultationId>(var why) ->
          ask(patient, form.wrong(Form.WHOLE, why), visit);
    };
  }

  private String ask(Patient patient, Form form, Visit visit) {
    patients.identify(patient.id());
    Outlook outlook = room.outlook();
    visit.model().addAttribute("name", patient.name().full());
    visit.model().addAttribute("waiting", outlook.waiting());
    visit.model().addAttribute("wait", WaitView.of(outlook.expected()));
    visit
        .model()
        .addAttribute(
            "offer",
            PriceView.of(
                programmes.offer(patient.id(), room.speciality()), centre, visit.locale()));
    visit.model().addAttribute("phone", patient.phone().masked());
    forms.show(form, visit);
    return "duty";
  }

  @GetMapping("/leave")
  String askToLeave(@AuthenticationPrincipal Actor.Patient who, Visit visit) {
    Patient patient = own.of(who, visit.request());
    Optional<Position> position = room.place(patient.id());
    if (position.isEmpty()) {
      return CABINET;
    }
    visit.model().addAttribute("name", patient.name().full());
    visit.model().addAttribute("place", PlaceView.of(position.get(), patient));
    return "duty-leave";
  }

  @PostMapping("/leave")
  String leave(@AuthenticationPrincipal Actor.Patient who) {
    unlessRefused(room.leave(who.id(), who));
    return CABINET;
  }
}
