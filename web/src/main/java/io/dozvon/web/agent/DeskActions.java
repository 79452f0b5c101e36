package io.dozvon.web.agent;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.callbacks.Callbacks;
import io.dozvon.consultations.Consultations;
import io.dozvon.contactcentre.Desk;
import io.dozvon.contactcentre.DeskRefusal;
import io.dozvon.contactcentre.DoctorsAsked;
import io.dozvon.presence.PageId;
import io.dozvon.scheduling.DutyShifts;
import io.dozvon.telephony.acd.Acd.Settling;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.problems.MalformedParameter;
import io.dozvon.web.problems.RefusedWish;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What an agent does with their caller, as the console's page asks for it. Nobody can name a call
/// here: it is always the agent's own.
@RestController
@RequestMapping("/agent")
class DeskActions {
  private final Desk desk;
  private final Callbacks callbacks;
  private final DutyShifts shifts;
  private final DoctorsAsked doctors;
  private final Consultations consultations;

  DeskActions(
      Desk desk,
      Callbacks callbacks,
      DutyShifts shifts,
      DoctorsAsked doctors,
      Consultations consultations) {
    this.doctors = doctors;
    this.consultations = consultations;
    this.desk = desk;
    this.callbacks = callbacks;
    this.shifts = shifts;
  }

  /// @return 200 if a caller waits for this page, whose phone will ring and answer by itself; 204
  ///   if nobody does
  @PostMapping("/phone")
  ResponseEntity<Void> phoneIsThere(
      @RequestParam UUID page, @AuthenticationPrincipal Actor.Staff who) {
    boolean comes =
        desk.phoneIsThere(who.id(), new PageId(page)).isPresent()
            || callbacks.phoneIsThere(who.id()).isPresent();
    return ResponseEntity.status(comes ? HttpStatus.OK : HttpStatus.NO_CONTENT).build();
  }

  @PostMapping("/call/hang-up")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void hangUp(@AuthenticationPrincipal Actor.Staff who) {
    unlessRefused(desk.hangUp(who.id()));
  }

  @PostMapping("/call/hold")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void hold(@AuthenticationPrincipal Actor.Staff who) {
    unlessRefused(desk.hold(who.id()));
  }

  @PostMapping("/call/take-back")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeBack(@AuthenticationPrincipal Actor.Staff who) {
    unlessRefused(desk.takeBack(who.id()));
  }

  @PostMapping("/call/transfer/{queue}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void transfer(@PathVariable String queue, @AuthenticationPrincipal Actor.Staff who) {
    if (!QueueId.isName(queue)) {
      throw new RefusedWish(new DeskRefusal.NoSuchQueue());
    }
    unlessRefused(desk.transfer(who.id(), new QueueId(queue)));
  }

  @PostMapping("/call/give/{colleague}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void give(@PathVariable UUID colleague, @AuthenticationPrincipal Actor.Staff who) {
    unlessRefused(desk.give(who.id(), new StaffId(colleague)));
  }

  @PostMapping("/call/consult/{colleague}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void consult(@PathVariable UUID colleague, @AuthenticationPrincipal Actor.Staff who) {
    unlessRefused(desk.consult(who.id(), new StaffId(colleague)));
  }

  /// Rings the desk phone of a doctor on duty, or asks them at their workplace; nobody who is with
  /// a patient.
  @PostMapping("/call/consult-doctor/{doctor}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void consultDoctor(@PathVariable UUID doctor, @AuthenticationPrincipal Actor.Staff who) {
    DoctorId asked = new DoctorId(doctor);
    if (!shifts.serving().contains(asked)) {
      throw new RefusedWish(new DeskRefusal.DoctorOutOfReach());
    }
    if (consultations.isInConversation(asked)) {
      throw new RefusedWish(new DeskRefusal.DoctorBusy());
    }
    unlessRefused(desk.consult(who.id(), asked));
  }

  @PostMapping("/call/withdraw-doctor")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@AuthenticationPrincipal Actor.Staff who) {
    unlessRefused(doctors.withdraw(who.id()));
  }

  /// @param how `back`, `transfer` or `conference`
  @PostMapping("/call/settle/{how}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void settle(@PathVariable String how, @AuthenticationPrincipal Actor.Staff who) {
    Settling settling =
        Wire.find(Settling.class, how)
            .orElseThrow(() -> new MalformedParameter("how", "settling-malformed"));
    unlessRefused(desk.settle(who.id(), settling));
  }
}
